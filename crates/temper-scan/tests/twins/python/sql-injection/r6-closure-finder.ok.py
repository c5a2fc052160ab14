import sqlite3
from flask import Flask, jsonify, request

app = Flask(__name__)


def make_finder(table):
    def find(name):
        conn = sqlite3.connect("library.db")
        try:
            return conn.execute(f"SELECT * FROM {table} WHERE name = ?", (name,)).fetchall()
        finally:
            conn.close()

    return find


find_author = make_finder("authors")


@app.route("/authors")
def authors():
    return jsonify(find_author(request.args["name"]))
