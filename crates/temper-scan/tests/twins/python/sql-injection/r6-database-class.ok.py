import os

import psycopg2
import psycopg2.extras
from flask import Flask, jsonify, request


class Database:
    """Thin wrapper around a PostgreSQL connection."""

    def __init__(self):
        self.conn = psycopg2.connect(os.environ["DATABASE_URL"])

    def fetch_all(self, query, params=None):
        with self.conn.cursor(cursor_factory=psycopg2.extras.RealDictCursor) as cur:
            cur.execute(query, params)
            return cur.fetchall()

    def execute(self, query, params=None):
        with self.conn.cursor() as cur:
            cur.execute(query, params)
        self.conn.commit()


app = Flask(__name__)
db = Database()


@app.route("/users/search", methods=["GET"])
def search_users():
    term = request.args.get("q", "").strip()
    if not term:
        return jsonify({"error": "Missing search term"}), 400
    users = db.fetch_all("SELECT id, username, email FROM users WHERE username LIKE %s", ("%" + term + "%",))
    return jsonify(users)
