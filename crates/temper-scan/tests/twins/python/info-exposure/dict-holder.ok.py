from flask import Flask, jsonify

app = Flask(__name__)


@app.errorhandler(Exception)
def handle(error):
    app.logger.error("unexpected: %r", error)
    body = {"code": 500, "reason": "unexpected"}
    return jsonify(body), 500
