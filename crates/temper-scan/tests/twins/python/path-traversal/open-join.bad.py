import os
from flask import Flask, request, abort

app = Flask(__name__)
BASE = "/srv/files"


@app.get("/read")
def read():
    name = request.args.get("name", "")
    path = os.path.join(BASE, name)
    if not path.startswith(BASE):
        abort(403)
    with open(path) as f:
        return f.read()
