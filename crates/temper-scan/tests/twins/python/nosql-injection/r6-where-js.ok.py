from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
db = MongoClient().shop


@app.route("/cheap")
def cheap():
    limit = request.args.get("limit", "10")
    cursor = db.products.find({"price": {"$lt": float(limit)}})
    return jsonify([item["name"] for item in cursor])
