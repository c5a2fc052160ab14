import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.post("/names")
def names():
    param = ""
    for name in request.form.keys():
        if "theValue" in request.form.getlist(name):
            param = name
            break
    possible = "ABC"
    bar = param
    bar = possible[1] + possible[2]
    con = sqlite3.connect("n.db")
    con.execute("SELECT * FROM t WHERE name = '" + bar + "'")
    return "ok"
