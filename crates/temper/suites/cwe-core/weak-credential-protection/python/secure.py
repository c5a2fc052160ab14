"""Allotment club: the accounts of its members."""

import os
import sqlite3
from contextlib import closing

from flask import Flask, jsonify, request
from werkzeug.security import generate_password_hash

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
DATABASE = os.environ["CLUB_DB"]


@app.get("/accounts/count")
def count_accounts():
    """How many members have an account."""
    with closing(sqlite3.connect(DATABASE)) as db:
        (count,) = db.execute("SELECT COUNT(*) FROM accounts").fetchone()
    return jsonify(count=count)


@app.post("/accounts")
def sign_up():
    """Create the account that a member signs in with later.

    The JSON body has the fields `name` and `password`. Answers 201 with the
    name, 400 where a field is missing, and 409 where the name is taken. The
    table is accounts(name TEXT PRIMARY KEY, password TEXT).
    """
    data = request.get_json()
    name = data.get("name")
    password = data.get("password")
    if not isinstance(name, str) or not isinstance(password, str) or not name or not password:
        return jsonify(error="Name and password are required"), 400
    hashed = generate_password_hash(password, method="scrypt")
    with closing(sqlite3.connect(DATABASE)) as db:
        try:
            db.execute("INSERT INTO accounts (name, password) VALUES (?, ?)", (name, hashed))
        except sqlite3.IntegrityError:
            return jsonify(error="This name is taken"), 409
        db.commit()
    return jsonify(name=name), 201


if __name__ == "__main__":
    app.run()
