import json
from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().app.users


@app.post("/wb")
def wb():
    query = json.loads(request.data)
    user = users.find_one({"name": str(query.get("name"))})
    return {"found": user is not None}
