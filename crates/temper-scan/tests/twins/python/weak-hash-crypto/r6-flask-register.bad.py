import hashlib

from flask import Flask, jsonify, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
users = {}


@app.route("/register", methods=["POST"])
def register():
    data = request.get_json()
    username = data.get("username")
    password = data.get("password")
    if not username or not password:
        return jsonify({"error": "username and password required"}), 400
    if username in users:
        return jsonify({"error": "user exists"}), 409
    users[username] = hashlib.sha256(password.encode()).hexdigest()
    return jsonify({"message": "registered"}), 201
