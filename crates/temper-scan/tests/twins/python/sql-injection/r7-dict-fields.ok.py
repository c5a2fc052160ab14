import sqlite3

from flask import Flask, request

app = Flask(__name__)


def read_filter():
    criteria = {}
    criteria["status"] = "open"
    criteria["owner"] = request.values.get("owner")
    return criteria


@app.route("/tasks")
def tasks():
    criteria = read_filter()
    connection = sqlite3.connect("tasks.db")
    sql = "SELECT id, title FROM tasks WHERE status = '" + criteria["status"] + "'"
    rows = connection.execute(sql).fetchall()
    return {"tasks": [{"id": i, "title": t} for i, t in rows]}
