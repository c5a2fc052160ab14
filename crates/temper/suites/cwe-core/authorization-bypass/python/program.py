"""Customer area of an electricity supplier."""

import os
import sqlite3
from contextlib import closing
from functools import wraps

import jwt
from flask import Flask, g, jsonify, request

app = Flask(__name__)
DATABASE = os.environ["BILLING_DB"]
TOKEN_KEY = os.environ["TOKEN_KEY"]


def signed_in(view):
    """Put the customer's number (claim `sub` of the token) into g.customer."""

    @wraps(view)
    def wrapper(*args, **kwargs):
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            g.customer = jwt.decode(token, TOKEN_KEY, algorithms=["HS256"])["sub"]
        except (jwt.InvalidTokenError, KeyError):
            return jsonify(error="Please sign in"), 401
        return view(*args, **kwargs)

    return wrapper


@app.get("/me")
@signed_in
def me():
    """The number of the customer who is signed in."""
    return jsonify(customer=g.customer)


@app.get("/invoices/<int:invoice_id>")
@signed_in
def show_invoice(invoice_id):
    """One invoice as {"id": ..., "total": ..., "due": ...}, or 404 where there is none.

    The table is invoices(id, customer, total, due).
    """
    # <hole>


if __name__ == "__main__":
    app.run()
