import os
from flask import Flask, request

app = Flask(__name__)


class Clean:
    @staticmethod
    def up(value):
        return "".join(c for c in value if c.isalnum())


@app.get("/sm")
def sm():
    os.system("id " + Clean.up(request.args.get("u", "")))
    return "ok"
