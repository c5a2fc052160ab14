import os
from flask import Flask, request

app = Flask(__name__)


class Clean:
    @staticmethod
    def up(value):
        return value.replace(";", "")


@app.get("/sm")
def sm():
    os.system("id " + Clean.up(request.args.get("u", "")))
    return "ok"
