"""Search in a list of films."""
import sqlite3

from flask import Flask, jsonify, request

app = Flask(__name__)
db = sqlite3.connect(":memory:", check_same_thread=False)


def connection():
    return db


@app.route("/films")
def films():
    word = request.args.get("word", "")
    year = request.args.get("year", "2000")
    cursor = connection().cursor()
    cursor.execute(f"SELECT title FROM films WHERE title LIKE '%{word}%' AND year >= {year}")
    titles = [row[0] for row in cursor.fetchall()]
    return jsonify(titles=titles, count=len(titles))
