import os

import jwt
from flask import Flask, jsonify, request

app = Flask(__name__)
KEY = os.environ["JWT_KEY"]


def current_user():
    token = request.headers["Authorization"].split(" ", 1)[1]
    claims = jwt.decode(token, KEY, algorithms=["HS256"], options={"verify_signature": False})
    return claims["sub"]


@app.route("/me")
def me():
    return jsonify(user=current_user())
