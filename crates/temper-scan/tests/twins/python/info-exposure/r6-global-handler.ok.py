from flask import Flask, jsonify
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.errorhandler(Exception)
def handle_exception(error):
    if isinstance(error, HTTPException):
        return jsonify({"error": error.name}), error.code
    app.logger.exception("unhandled error")
    return jsonify({"error": "internal error", "details": None}), 500
