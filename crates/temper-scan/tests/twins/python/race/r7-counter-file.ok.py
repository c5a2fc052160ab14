import json
import os

from flask import Flask, jsonify

app = Flask(__name__)
TICKET = "/srv/app/ticket.json"


@app.post("/ticket")
def reserve():
    try:
        with open(TICKET, "x") as handle:
            json.dump({"reserved": True}, handle)
    except FileExistsError:
        return jsonify(error="already reserved"), 409
    return jsonify(reserved=True)
