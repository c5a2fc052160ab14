import sqlite3

from flask import Flask, g, jsonify, request

app = Flask(__name__)


@app.before_request
def load_tenant():
    g.tenant = request.headers.get("X-Tenant", "public")
    g.limit = 50


@app.route("/documents")
def documents():
    conn = sqlite3.connect("documents.db")
    query = "SELECT title FROM documents WHERE tenant = ? LIMIT %d" % g.limit
    rows = conn.execute(query, (g.tenant,)).fetchall()
    return jsonify([row[0] for row in rows])
