import os
from flask import Flask, request, abort, send_file

app = Flask(__name__)
ROOT = os.path.abspath("public")


@app.get("/asset")
def asset():
    name = request.args["name"]
    full = os.path.normpath(ROOT + os.sep + name)
    if not full.startswith(ROOT + os.sep):
        abort(404)
    return send_file(full)
