import os

from flask import Flask, jsonify, request
from flask_pymongo import PyMongo

app = Flask(__name__)
app.config["MONGO_URI"] = os.environ["MONGO_URI"]
mongo = PyMongo(app)


@app.route("/api/login", methods=["POST"])
def login():
    credentials = request.get_json()
    username = credentials["username"]
    pin = credentials["pin"]
    user = mongo.db.users.find_one({"username": username, "pin": pin})
    if user is None:
        return jsonify({"error": "invalid credentials"}), 401
    return jsonify({"id": str(user["_id"])})
