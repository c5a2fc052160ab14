import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.get("/code")
def code():
    value = request.args.get("code", "")
    if not value.isalnum():
        return "bad", 400
    sqlite3.connect("a.db").execute("SELECT * FROM p WHERE code = '" + value + "'")
    return "ok"
