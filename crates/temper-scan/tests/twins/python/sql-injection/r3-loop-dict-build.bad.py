import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.get("/ld")
def ld():
    conditions = []
    values = []
    for column in ("name", "city"):
        given = request.args.get(column)
        if given:
            conditions.append("%s = '%s'" % (column, given))
    sql = "SELECT * FROM p WHERE " + " AND ".join(conditions)
    return {"rows": sqlite3.connect("a.db").execute(sql, values).fetchall()}
