from flask import Flask, jsonify

app = Flask(__name__)


@app.errorhandler(Exception)
def handle(error):
    body = {"code": 500, "reason": repr(error)}
    return jsonify(body), 500
