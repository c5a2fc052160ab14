import base64
import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.route("/run", methods=["POST"])
def run():
    param = request.form.get("cmd", "")
    tmp = base64.b64encode(param.encode("utf-8"))
    bar = base64.b64decode(tmp).decode("utf-8")
    bar = "ls"
    subprocess.call("echo " + bar, shell=True)
    return "ran"
