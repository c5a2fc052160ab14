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
    # <hole>


if __name__ == "__main__":
    app.run()
