import sqlite3

from flask import Flask
from flask_restful import Api, Resource, reqparse

app = Flask(__name__)
api = Api(app)

parser = reqparse.RequestParser()
parser.add_argument("room", type=int, required=True)


class Bookings(Resource):
    def get(self):
        args = parser.parse_args()
        conn = sqlite3.connect("hotel.db")
        rows = conn.execute("SELECT guest FROM bookings WHERE room = " + str(args["room"])).fetchall()
        return {"guests": [row[0] for row in rows]}


api.add_resource(Bookings, "/bookings")
