import sqlite3
from flask import Flask, request

app = Flask(__name__)


class Thing:
    def do_something(self, value):
        raise NotImplementedError


class Echo(Thing):
    def do_something(self, value):
        return value


class Fixed(Thing):
    def do_something(self, value):
        return "fixed"


@app.route("/thing")
def thing():
    param = request.args.get("v")
    worker = Fixed()
    bar = worker.do_something(param)
    con = sqlite3.connect("t.db")
    con.execute("INSERT INTO t VALUES ('" + bar + "')")
    con.commit()
    return "saved"
