"""Restores a saved basket."""
import base64
import json
import pickle

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/basket")
def basket():
    saved = request.form["saved"]
    data = base64.b64decode(saved)
    items = pickle.loads(data)
    total = sum(item["price"] for item in items)
    return jsonify(count=len(items), total=total)


def save(items):
    return base64.b64encode(json.dumps(items).encode()).decode()
