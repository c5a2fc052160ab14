import sqlite3
from flask import Flask, request

app = Flask(__name__)


class Base:
    def clean(self, value):
        return "none"


class Child(Base):
    def run(self, value):
        return super().clean(value) + "!"


@app.get("/inh")
def inh():
    bar = Child().run(request.args.get("x", ""))
    sqlite3.connect("a.db").execute("DELETE FROM t WHERE n = '" + bar + "'")
    return "ok"
