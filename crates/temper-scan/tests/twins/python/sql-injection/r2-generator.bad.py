import sqlite3
from flask import Flask, request

app = Flask(__name__)


def parts(value):
    yield "fixed"
    yield value


@app.get("/gen")
def gen():
    name = request.args.get("n", "")
    clause = " OR ".join("n = '%s'" % p for p in parts(name))
    sqlite3.connect("a.db").execute("SELECT * FROM u WHERE " + clause)
    return "ok"
