import json

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/echo", methods=["POST"])
def echo():
    message = request.form.get("message", "")
    result = {"status": "ok", "message": message, "length": len(message)}
    return json.dumps(result)
