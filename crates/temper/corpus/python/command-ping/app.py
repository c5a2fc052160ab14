"""Whether a host answers."""
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/ping")
def ping():
    host = request.args.get("host", "localhost")
    result = subprocess.run("echo ping -c 1 " + host, shell=True, capture_output=True, text=True)
    lines = result.stdout.splitlines()
    return jsonify(host=host, ok=result.returncode == 0, lines=lines)
