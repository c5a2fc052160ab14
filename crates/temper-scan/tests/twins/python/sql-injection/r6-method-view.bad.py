from flask import Flask, jsonify, request
from flask.views import MethodView
from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///inventory.db")


class ItemAPI(MethodView):
    init_every_request = False

    def __init__(self, table):
        self.table = table

    def _query(self, where):
        return "SELECT id, label FROM " + self.table + " WHERE " + where

    def post(self):
        label = request.json["label"]
        with engine.connect() as connection:
            rows = connection.execute(text(self._query("label = '" + label + "'")))
            return jsonify([tuple(row) for row in rows])


app = Flask(__name__)
app.add_url_rule("/items", view_func=ItemAPI.as_view("items", "items"))
