"""Deletes exported files."""
import os

from flask import Flask, jsonify, request

app = Flask(__name__)
EXPORTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "exports")


@app.post("/delete")
def delete():
    name = request.form["file"]
    path = EXPORTS + "/" + name
    existed = os.path.exists(path)
    if existed:
        os.remove(path)
    left = sorted(os.listdir(EXPORTS))
    return jsonify(deleted=existed, left=left)
