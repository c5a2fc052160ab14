import os

import psycopg2
from flask import Flask, jsonify, request


class Select:
    def __init__(self, table):
        self.sql = f"SELECT * FROM {table}"
        self.args = []

    def where(self, column, value):
        self.sql += f" WHERE {column} = %s"
        self.args.append(value)
        return self

    def limit(self, count):
        self.sql += f" LIMIT {int(count)}"
        return self

    def run(self):
        with psycopg2.connect(os.environ["PG_DSN"]) as connection:
            with connection.cursor() as cursor:
                cursor.execute(self.sql, self.args)
                return cursor.fetchall()


app = Flask(__name__)


@app.get("/flights")
def flights():
    city = request.args.get("to", "Oslo")
    return jsonify(Select("flights").where("destination", city).limit(20).run())
