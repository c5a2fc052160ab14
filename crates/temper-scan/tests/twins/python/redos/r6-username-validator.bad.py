import re

from flask import Flask, jsonify, request

app = Flask(__name__)
DISPLAY_NAME = re.compile(r"^([a-zA-Z0-9]+\s?)*$")


def validate(payload):
    name = payload.get("display_name", "")
    return bool(DISPLAY_NAME.match(name))


@app.route("/validate", methods=["POST"])
def validate_name():
    return jsonify({"valid": validate(request.get_json())})
