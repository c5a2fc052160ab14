import ast
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/calc", methods=["POST"])
def calc():
    expression = request.json["expression"]
    try:
        result = ast.literal_eval(expression)
    except (ValueError, SyntaxError):
        return jsonify(error="invalid"), 400
    return jsonify(result=result)
