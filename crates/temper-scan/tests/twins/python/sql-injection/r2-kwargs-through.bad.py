import sqlite3
from flask import Flask, request

app = Flask(__name__)


def build(**options):
    return "SELECT * FROM t WHERE a = '{a}'".format(**options)


@app.get("/kw")
def kw():
    query = build(a=request.args.get("a"), b="x")
    sqlite3.connect("a.db").execute(query)
    return "ok"
