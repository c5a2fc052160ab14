import ast

from flask import Flask, jsonify, request

app = Flask(__name__)
ROWS = [{"name": "bolt", "price": 3}, {"name": "drill", "price": 80}]


@app.route("/filter", methods=["POST"])
def filter_rows():
    wanted = request.form["wanted"]
    try:
        names = ast.literal_eval(wanted)
    except (ValueError, SyntaxError):
        return jsonify(error="expected a list of names"), 400
    return jsonify([row for row in ROWS if row["name"] in names])
