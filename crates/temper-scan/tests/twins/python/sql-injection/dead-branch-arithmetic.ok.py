import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.post("/find")
def find():
    param = request.form.get("q")
    num = 106
    if (7 * 42) - num > 150:
        bar = "constant"
    else:
        bar = param
    con = sqlite3.connect("db.sqlite")
    con.cursor().execute(f"SELECT * FROM items WHERE title = '{bar}'")
    return "done"
