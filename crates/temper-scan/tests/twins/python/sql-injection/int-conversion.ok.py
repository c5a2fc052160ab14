import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.get("/page")
def page():
    raw = request.args.get("page", "1")
    try:
        number = int(raw)
    except ValueError:
        return "bad", 400
    con = sqlite3.connect("p.db")
    rows = con.execute("SELECT * FROM page LIMIT 10 OFFSET %s" % number).fetchall()
    return {"rows": rows}
