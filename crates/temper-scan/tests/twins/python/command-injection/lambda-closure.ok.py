import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.route("/l")
def l():
    value = request.args.get("v", "")
    build = lambda flag: f"tool {flag} {len(value)}"
    subprocess.check_output(build("-x"), shell=True)
    return "ok"
