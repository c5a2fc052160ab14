import sqlite3
from flask import Flask, request

app = Flask(__name__)


class Store:
    items = {}

    @classmethod
    def put(cls, key, value):
        cls.items[key] = value

    @classmethod
    def get(cls, key):
        return cls.items[key]


@app.get("/st")
def st():
    Store.put("user", request.args.get("u", ""))
    Store.put("fixed", "abc")
    value = Store.get("fixed")
    sqlite3.connect("a.db").execute("SELECT * FROM t WHERE n = '%s'" % value)
    return "ok"
