"""Book exchange of a neighbourhood: the pages about its members."""

import os
import sqlite3
from contextlib import closing

from flask import Flask, jsonify

app = Flask(__name__)
DATABASE = os.environ["EXCHANGE_DB"]


def connect():
    """A connection whose rows can be read by column name."""
    db = sqlite3.connect(DATABASE)
    db.row_factory = sqlite3.Row
    return closing(db)


@app.get("/members/<int:member_id>")
def member_profile(member_id):
    """Profile of one member as JSON, for the page that the other members see.

    Answers 404 for an unknown member, and 500 with an `error` text where the
    database can't be read. The table is members(id, name, town, joined, email,
    phone, birthday, password_hash).
    """
    # <hole>


if __name__ == "__main__":
    app.run()
