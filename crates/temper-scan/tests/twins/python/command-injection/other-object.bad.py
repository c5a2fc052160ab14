import subprocess
from flask import Flask, request

app = Flask(__name__)


class Job:
    def __init__(self, command):
        self.command = command


@app.route("/job")
def job():
    first = Job(request.args.get("c"))
    second = Job("date")
    subprocess.run(first.command, shell=True)
    return "ok"
