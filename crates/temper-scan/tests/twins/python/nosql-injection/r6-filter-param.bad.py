import json

from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
client = MongoClient("mongodb://localhost:27017/")
products = client["shop"]["products"]


@app.route("/products")
def search():
    criteria = json.loads(request.args.get("filter", "{}"))
    found = products.find(criteria, {"_id": 0}).limit(50)
    return jsonify(list(found))
