import os
from flask import Flask, request

app = Flask(__name__)


@app.get("/nl")
def nl():
    command = "date"

    def set_command(value):
        nonlocal command
        command = value

    set_command(request.args.get("c", ""))
    os.system(command)
    return "ok"
