import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.get("/age")
def age():
    value = request.args.get("age", "")
    try:
        clean = str(int(value))
    except ValueError:
        clean = "0"
    finally:
        print("checked")
    sqlite3.connect("a.db").execute("SELECT * FROM p WHERE age > " + clean)
    return "ok"
