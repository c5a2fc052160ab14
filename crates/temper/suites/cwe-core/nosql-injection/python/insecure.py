"""Gift vouchers of a bookshop."""

import os

from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
vouchers = MongoClient(os.environ["MONGO_URL"])["bookshop"]["vouchers"]


@app.get("/vouchers/open")
def count_open():
    """How many vouchers are still unused."""
    return jsonify(count=vouchers.count_documents({"used": False}))


@app.post("/vouchers/redeem")
def redeem_voucher():
    """Use up the voucher whose code is in the JSON field `code`.

    The documents of the collection have the fields code, value and used. Marks
    the unused voucher with that code as used and answers {"value": ...}; 404
    where there is none, 400 where the code is missing.
    """
    data = request.get_json(silent=True) or {}
    code = data.get("code")
    if not code:
        return jsonify(error="The code is missing"), 400
    voucher = vouchers.find_one_and_update({"code": code, "used": False}, {"$set": {"used": True}})
    if voucher is None:
        return jsonify(error="There is no such voucher"), 404
    return jsonify(value=voucher["value"])


if __name__ == "__main__":
    app.run()
