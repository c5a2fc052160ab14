import re
import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.get("/wr")
def wr():
    raw = request.args.get("d", "")
    if (m := re.match(r"\d{4}", raw)):
        sqlite3.connect("a.db").execute("SELECT * FROM t WHERE d = '" + m.group(0) + "'")
    return "ok"
