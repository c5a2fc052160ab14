import sqlite3
from flask import Flask, request, jsonify

app = Flask(__name__)


@app.route("/users")
def users():
    name = request.args.get("name", "")
    con = sqlite3.connect("app.db")
    cur = con.cursor()
    cur.execute("SELECT id, email FROM users WHERE name = ?", (name,))
    return jsonify(cur.fetchall())
