import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
DATABASE = "inventory.db"


@app.route("/api/items/batch", methods=["POST"])
def add_items():
    payload = request.get_json()
    items = payload.get("items", [])
    conn = sqlite3.connect(DATABASE)
    cur = conn.cursor()
    values = []
    for item in items:
        values.append("('%s', %s)" % (item["name"], item["quantity"]))
    cur.execute("INSERT INTO items (name, quantity) VALUES " + ", ".join(values))
    conn.commit()
    inserted = cur.rowcount
    conn.close()
    return jsonify({"inserted": inserted}), 201
