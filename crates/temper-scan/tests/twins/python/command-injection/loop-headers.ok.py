import os
from flask import Flask, request

app = Flask(__name__)


@app.route("/h")
def h():
    found = ""
    for name, value in request.headers.items():
        if name.lower() == "x-task":
            found = "seen"
    os.system("run-task " + found)
    return "ok"
