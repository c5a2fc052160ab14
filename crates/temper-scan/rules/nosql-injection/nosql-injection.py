import json

from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient()["shop"]["users"]


@app.route("/login", methods=["POST"])
def login():
    data = request.get_json()
    name = data.get("name")
    users.find_one({"name": name})  # bad
    users.find_one({"name": str(name)})  # ok
    users.find_one({"name": request.form["name"]})  # ok
    users.delete_many(data)  # bad
    if isinstance(name, str):
        users.find_one({"name": name})  # ok
    return "done"


@app.route("/filtered")
def filtered():
    users.find(json.loads(request.args["filter"]))  # bad
    users.find({"name": request.args["name"]})  # ok
    return "done"
