"""Catalogue of a town library."""

import os
import sqlite3
from contextlib import closing

from flask import Flask, jsonify, request

app = Flask(__name__)
DATABASE = os.environ["CATALOGUE_DB"]


@app.get("/books/count")
def count_books():
    """How many books the library has."""
    with closing(sqlite3.connect(DATABASE)) as db:
        (count,) = db.execute("SELECT COUNT(*) FROM books").fetchone()
    return jsonify(count=count)


@app.get("/books")
def books_by_author():
    """Books of one author, as a JSON list of objects with `title` and `year`.

    The query parameter `author` is the author's name; `sort` is the column to
    sort by, `title` (the default) or `year`. The table is
    books(id, title, author, year).
    """
    author = request.args.get("author", "")
    if request.args.get("sort") == "year":
        query = "SELECT title, year FROM books WHERE author = ? ORDER BY year"
    else:
        query = "SELECT title, year FROM books WHERE author = ? ORDER BY title"
    with closing(sqlite3.connect(DATABASE)) as db:
        rows = db.execute(query, (author,)).fetchall()
    return jsonify([{"title": title, "year": year} for title, year in rows])


if __name__ == "__main__":
    app.run()
