"""Packs a folder of reports."""
import os

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/pack")
def pack():
    name = request.form["name"]
    target = "/tmp/" + "reports.tar"
    status = os.system("echo tar cf " + target + " " + name + " > /dev/null")
    message = "packed" if status == 0 else "failed"
    return jsonify(name=name, message=message)
