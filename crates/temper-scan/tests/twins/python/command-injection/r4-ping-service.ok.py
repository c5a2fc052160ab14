import re
import subprocess
from flask import Flask, jsonify, request

app = Flask(__name__)
HOST = re.compile(r"[A-Za-z0-9.-]{1,253}")


@app.route("/api/ping", methods=["POST"])
def ping():
    payload = request.get_json(force=True)
    host = payload.get("host", "")
    if not HOST.fullmatch(host) or host.startswith("-"):
        return jsonify(error="bad host"), 400
    out = subprocess.check_output(f"ping -c 1 {host}", shell=True, text=True)
    return jsonify(output=out)
