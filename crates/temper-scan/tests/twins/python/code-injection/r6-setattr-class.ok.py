import importlib

from flask import Flask, jsonify, request

app = Flask(__name__)
EXPORTERS = {"csv": "exporters.csv", "pdf": "exporters.pdf"}


@app.route("/export")
def export():
    kind = request.args.get("kind", "csv")
    if kind not in EXPORTERS:
        return jsonify({"error": "unknown kind"}), 400
    return jsonify(importlib.import_module(EXPORTERS[kind]).run())
