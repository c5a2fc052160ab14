from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
items = MongoClient()["shop"]["items"]


@app.get("/items")
def find():
    name = request.args.get("name", "")
    cursor = items.find({"$where": "this.name == '" + name + "'"})
    return {"n": len(list(cursor))}
