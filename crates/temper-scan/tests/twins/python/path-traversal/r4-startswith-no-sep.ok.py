import os
from flask import Flask, abort, request, send_file

app = Flask(__name__)
BASE = "/var/lib/exports"


@app.route("/export")
def export():
    wanted = os.path.realpath(os.path.join(BASE, request.args["name"]))
    if not wanted.startswith(BASE + os.sep):
        abort(403)
    return send_file(wanted)
