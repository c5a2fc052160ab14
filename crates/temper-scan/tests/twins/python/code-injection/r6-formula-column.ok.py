import ast

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/parse", methods=["POST"])
def parse_value():
    raw = request.get_json().get("value", "")
    try:
        value = ast.literal_eval(raw)
    except (ValueError, SyntaxError):
        return jsonify({"error": "not a literal"}), 400
    return jsonify({"type": type(value).__name__})
