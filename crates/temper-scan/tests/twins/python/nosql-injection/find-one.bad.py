from flask import Flask, request, jsonify
from pymongo import MongoClient

app = Flask(__name__)
db = MongoClient().shop


@app.post("/login")
def login():
    data = request.get_json()
    user = db.users.find_one({"name": data["name"], "pin": data["pin"]})
    return jsonify(ok=user is not None)
