import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.get("/ids")
def ids():
    wanted = request.args.getlist("id")
    joined = ",".join(wanted)
    sql = f"SELECT * FROM t WHERE id IN ({joined})"
    rows = sqlite3.connect("t.db").execute(sql).fetchall()
    return {"rows": rows}
