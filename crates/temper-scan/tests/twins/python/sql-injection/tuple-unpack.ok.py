import sqlite3
from flask import Flask, request

app = Flask(__name__)


def split(value):
    return "fixed", value


@app.get("/tu")
def tu():
    first, second = split(request.args.get("x", ""))
    chosen = first
    sqlite3.connect("a.db").execute("SELECT * FROM p WHERE k = '" + chosen + "'")
    return "ok"
