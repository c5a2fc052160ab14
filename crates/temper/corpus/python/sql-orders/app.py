"""Orders of a shop."""
import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
db = sqlite3.connect(":memory:", check_same_thread=False)


@app.get("/orders")
def orders():
    """The orders of one customer, newest first."""
    customer = request.args.get("customer", "")
    query = "SELECT id, item FROM orders WHERE customer = '" + customer + "' ORDER BY id DESC"
    rows = db.execute(query).fetchall()
    found = [{"id": number, "item": item} for number, item in rows]
    return jsonify(found)
