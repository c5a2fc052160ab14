import json
import os

from flask import Flask, jsonify

app = Flask(__name__)
TICKET = "/srv/app/ticket.json"


@app.post("/ticket")
def reserve():
    if os.path.exists(TICKET):
        return jsonify(error="already reserved"), 409
    with open(TICKET, "w") as handle:
        json.dump({"reserved": True}, handle)
    return jsonify(reserved=True)
