from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient()["shop"]["users"]


@app.route("/users")
def search():
    name = request.args.get("name", "")
    users.find({"$where": "this.name == '" + name + "'"})  # bad
    users.find({"name": name})  # ok
    return "done"
