from flask import Flask, jsonify, request
from peewee import CharField, IntegerField, Model, SqliteDatabase

db = SqliteDatabase("library.db")
app = Flask(__name__)


class Book(Model):
    title = CharField()
    author = CharField()
    year = IntegerField()

    class Meta:
        database = db


@app.get("/books")
def books():
    author = request.args.get("author", "")
    query = "SELECT id, title, author, year FROM book"
    params = []
    if author:
        query += " WHERE author = ?"
        params.append(author)
    rows = Book.raw(query, *params)
    return jsonify([{"id": b.id, "title": b.title, "year": b.year} for b in rows])
