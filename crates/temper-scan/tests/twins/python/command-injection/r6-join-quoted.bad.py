import shlex
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/grep")
def grep():
    words = request.args.getlist("word")
    pattern = " ".join("-e " + word for word in words)
    done = subprocess.run("grep -c " + pattern + " /var/log/app.log", shell=True, capture_output=True)
    return jsonify({"count": done.stdout.decode().strip()})
