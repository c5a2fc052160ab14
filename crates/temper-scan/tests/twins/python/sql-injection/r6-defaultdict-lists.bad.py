import sqlite3
from collections import defaultdict

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/stats")
def stats():
    parts = defaultdict(list)
    parts["group"].append("country")
    parts["filter"].append(request.args.get("filter", ""))
    column = parts["filter"][0]
    with sqlite3.connect("stats.db") as conn:
        rows = conn.execute("SELECT COUNT(*) FROM visits GROUP BY " + column).fetchall()
    return jsonify(rows)
