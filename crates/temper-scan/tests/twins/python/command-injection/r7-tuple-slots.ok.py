import subprocess

from flask import Flask, request

app = Flask(__name__)


def job_parts():
    return ("nightly", request.args.get("target", ""), "full")


@app.route("/jobs/start")
def start():
    choice, label, mode = job_parts()
    command = "/opt/jobs/run --queue " + choice + " --mode " + mode
    code = subprocess.call(command, shell=True)
    return {"exit": code, "mode": mode}
