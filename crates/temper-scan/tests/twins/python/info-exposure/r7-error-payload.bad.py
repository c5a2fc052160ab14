import logging

from flask import Flask, jsonify, request

app = Flask(__name__)
log = logging.getLogger(__name__)


def error_payload(exc):
    return {"success": False, "error": type(exc).__name__, "message": str(exc)}


@app.route("/convert")
def convert():
    try:
        amount = float(request.args["amount"])
        rate = float(open("rate.txt").read())
        return jsonify({"success": True, "result": amount * rate})
    except Exception as exc:
        return jsonify(error_payload(exc)), 500
