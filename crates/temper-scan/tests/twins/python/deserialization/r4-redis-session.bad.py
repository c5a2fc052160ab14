import json
import pickle
from flask import Flask, jsonify, request
import base64

app = Flask(__name__)


def load_state(blob):
    raw = base64.urlsafe_b64decode(blob.encode())
    return pickle.loads(raw)


@app.route("/state")
def state():
    blob = request.headers.get("X-State", "")
    return jsonify(keys=list(load_state(blob)))
