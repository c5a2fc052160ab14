import os

from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient(os.environ["MONGO_URL"])["app"]["users"]


@app.post("/reset/confirm")
def confirm_reset():
    body = request.get_json()
    token = body.get("token")
    if not isinstance(token, str) or not token:
        return jsonify(error="token missing"), 400
    user = users.find_one({"reset_token": token})
    if user is None:
        return jsonify(error="invalid token"), 403
    return jsonify(email=user["email"])
