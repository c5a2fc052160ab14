import os
from functools import wraps

import jwt
from flask import Flask, g, jsonify, request

app = Flask(__name__)
KEY = os.environ["JWT_KEY"]


def token_required(f):
    @wraps(f)
    def decorated(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer "):
            return jsonify({"message": "Token is missing"}), 401
        try:
            claims = jwt.decode(header[7:], KEY, algorithms=["HS256"])
        except jwt.PyJWTError:
            return jsonify({"message": "Token is invalid"}), 401
        g.user_id = claims["sub"]
        return f(*args, **kwargs)

    return decorated


@app.route("/me")
@token_required
def me():
    return jsonify({"user": g.user_id})
