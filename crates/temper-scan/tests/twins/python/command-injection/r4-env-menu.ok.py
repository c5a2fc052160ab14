import subprocess
from flask import Flask, abort, request

app = Flask(__name__)

ACTIONS = {
    "disk": ["df", "-h"],
    "uptime": ["uptime"],
    "who": ["who"],
}


@app.route("/admin/run")
def run_action():
    action = request.args.get("action")
    command = ACTIONS.get(action)
    if command is None:
        abort(404)
    return subprocess.run(command, capture_output=True, text=True).stdout.replace("<", "")
