import sqlite3
from urllib.parse import unquote
from flask import Flask, request

app = Flask(__name__)


@app.route("/raw")
def raw():
    query = request.query_string.decode("utf-8")
    start = query.find("name=")
    if start == -1:
        return "missing", 400
    param = unquote(query[start + len("name="):].split("&", 1)[0])
    num = len("abc")
    if num == 3:
        param = "constant"
    sqlite3.connect("q.db").execute("SELECT '" + param + "'")
    return "ok"
