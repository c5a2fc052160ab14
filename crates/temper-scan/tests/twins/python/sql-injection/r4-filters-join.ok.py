import sqlite3
from flask import Flask, g, jsonify, request

app = Flask(__name__)
COLUMNS = {"name", "city", "zip"}


def db():
    if "db" not in g:
        g.db = sqlite3.connect("people.db")
        g.db.row_factory = sqlite3.Row
    return g.db


@app.get("/people")
def people():
    clauses = []
    values = []
    for key, value in request.args.items():
        if key not in COLUMNS:
            continue
        clauses.append(f"{key} = ?")
        values.append(value)
    where = " AND ".join(clauses) or "1 = 1"
    rows = db().execute(f"SELECT * FROM people WHERE {where}", values).fetchall()
    return jsonify([dict(r) for r in rows])
