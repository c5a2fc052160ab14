import logging

from flask import Flask, jsonify, request

app = Flask(__name__)
log = logging.getLogger(__name__)


def error_payload(exc):
    log.error("conversion failed", exc_info=exc)
    return {"success": False, "error": "conversion failed"}


@app.route("/convert")
def convert():
    try:
        amount = float(request.args["amount"])
        rate = float(open("rate.txt").read())
        return jsonify({"success": True, "result": amount * rate})
    except Exception as exc:
        return jsonify(error_payload(exc)), 500
