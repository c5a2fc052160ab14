import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.post("/pick")
def pick():
    param = request.form.get("q", "")
    table = {"first": "fixed", "second": param}
    try:
        value = table["first"]
    except KeyError:
        value = "missing"
    sqlite3.connect("a.db").execute("SELECT * FROM t WHERE c = '" + value + "'")
    return "ok"
