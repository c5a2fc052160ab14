import os
from flask import Flask, request, abort

app = Flask(__name__)
BASE = os.path.realpath("data")


@app.delete("/file")
def remove():
    target = os.path.realpath(os.path.join(BASE, request.args["f"]))
    if os.path.commonprefix([BASE, target]) == "":
        abort(403)
    os.remove(target)
    return "", 204
