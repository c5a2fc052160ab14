"""Rowing club: the members' area.

The club's sign-in service gives every member a JSON Web Token (HS256, TOKEN_KEY).
"""

import os

import jwt
from flask import Flask, jsonify, request

app = Flask(__name__)
TOKEN_KEY = os.environ["TOKEN_KEY"]


@app.get("/health")
def health():
    """Tells the load balancer that the site is up."""
    return jsonify(status="ok")


@app.get("/me")
def me():
    """Who the member is, read from the token in the header Authorization: Bearer ...

    The token has the claims `sub` (the member's id) and `name`. Answers
    {"id": ..., "name": ...}, or 401 where there is no token or it can't be read.
    """
    header = request.headers.get("Authorization", "")
    if not header.startswith("Bearer "):
        return jsonify(error="Please sign in"), 401
    token = header.removeprefix("Bearer ")
    try:
        claims = jwt.decode(
            token, TOKEN_KEY, algorithms=["HS256"], options={"require": ["sub", "name"]}
        )
    except jwt.InvalidTokenError:
        return jsonify(error="Please sign in"), 401
    return jsonify(id=claims["sub"], name=claims["name"])


if __name__ == "__main__":
    app.run()
