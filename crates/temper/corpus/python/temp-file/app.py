"""Keeps an upload for a while."""
import tempfile

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/keep")
def keep():
    text = request.form["text"]
    path = tempfile.mktemp(suffix=".txt")
    with open(path, "w") as file:
        written = file.write(text)
    return jsonify(written=written, kind=path[-4:])
