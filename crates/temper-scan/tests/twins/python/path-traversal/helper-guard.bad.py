import os
from flask import Flask, request, abort

app = Flask(__name__)
BASE = os.path.realpath("/srv/docs")


def is_inside(path):
    return os.path.isabs(path)


@app.get("/doc")
def doc():
    path = os.path.join(BASE, request.args.get("p", ""))
    if not is_inside(path):
        abort(404)
    return open(path).read()
