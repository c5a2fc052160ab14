import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.route("/v/<path:rest>")
def v(rest):
    param = request.path.split("/")[-1]
    pieces = {"raw": param, "n": 3}
    if pieces["n"] > 5:
        bar = pieces["raw"]
    else:
        bar = str(pieces.get("n", 1))
    con = sqlite3.connect("a.db")
    con.execute("SELECT * FROM t WHERE n = '" + bar + "'")
    return "ok"
