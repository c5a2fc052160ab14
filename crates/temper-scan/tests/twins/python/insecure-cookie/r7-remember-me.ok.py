import secrets

from flask import Flask, jsonify, request

app = Flask(__name__)
tokens = {}


@app.post("/login")
def login():
    user = request.json["user"]
    response = jsonify(ok=True)
    if request.json.get("remember"):
        token = secrets.token_urlsafe(32)
        tokens[token] = user
        options = {"max_age": 30 * 86400, "httponly": True, "secure": True, "samesite": "Lax"}
        response.set_cookie("remember_token", token, **options)
    return response
