import sqlite3

from flask import Flask, g, jsonify, request

app = Flask(__name__)
DATABASE = "shop.db"
SORTABLE = {"name", "price", "created_at"}


def get_db():
    if "db" not in g:
        g.db = sqlite3.connect(DATABASE)
        g.db.row_factory = sqlite3.Row
    return g.db


@app.teardown_appcontext
def close_db(exception):
    db = g.pop("db", None)
    if db is not None:
        db.close()


@app.route("/api/products")
def list_products():
    page = request.args.get("page", 1, type=int)
    per_page = min(request.args.get("per_page", 20, type=int), 100)
    sort = request.args.get("sort", "name")
    order = "DESC" if request.args.get("order") == "desc" else "ASC"
    if sort not in SORTABLE:
        return jsonify({"error": "unknown sort field"}), 400
    query = f"SELECT id, name, price FROM products ORDER BY {sort} {order} LIMIT ? OFFSET ?"
    rows = get_db().execute(query, (per_page, (page - 1) * per_page)).fetchall()
    return jsonify([dict(row) for row in rows])
