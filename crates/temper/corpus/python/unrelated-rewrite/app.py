"""Prices of a shop, with some arithmetic beside."""
import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
db = sqlite3.connect(":memory:", check_same_thread=False)


def gross(net):
    rate = 0.19
    tax = net * rate
    return round(net + tax, 2)


def discount(price, percent):
    part = price * percent / 100
    rest = price - part
    return round(rest, 2)


def shipping(weight):
    if weight < 1:
        return 3
    if weight < 5:
        return 5
    return 9


@app.get("/price")
def price():
    item = request.args.get("item", "")
    row = db.execute("SELECT net FROM prices WHERE item = '%s'" % item).fetchone()
    if row is None:
        return jsonify(error="unknown item"), 404
    return jsonify(item=item, price=gross(row[0]))
