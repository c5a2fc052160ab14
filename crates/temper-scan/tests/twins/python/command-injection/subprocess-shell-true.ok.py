import subprocess
from flask import Flask, request

app = Flask(__name__)

TOOLS = {"disk": "df -h", "memory": "free -m", "load": "uptime"}


@app.route("/tool")
def tool():
    name = request.args.get("name", "disk")
    command = TOOLS.get(name)
    if command is None:
        return "no such tool", 404
    out = subprocess.run(command, shell=True, capture_output=True, text=True)
    return out.stdout
