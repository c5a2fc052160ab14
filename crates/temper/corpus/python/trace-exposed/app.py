"""Parses numbers."""
import logging
import traceback

from flask import Flask, jsonify, request

app = Flask(__name__)
log = logging.getLogger("numbers")


@app.get("/parse")
def parse():
    text = request.args.get("number", "")
    try:
        value = int(text)
    except ValueError:
        return jsonify(error=traceback.format_exc()), 400
    return jsonify(value=value)
