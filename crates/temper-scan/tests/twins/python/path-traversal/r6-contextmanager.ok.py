import contextlib
import os

from flask import Flask, request

app = Flask(__name__)


@contextlib.contextmanager
def open_attachment(name):
    handle = open(os.path.join("/srv/attachments", os.path.basename(name)), "rb")
    try:
        yield handle
    finally:
        handle.close()


@app.route("/attachment")
def attachment():
    with open_attachment(request.args["name"]) as handle:
        return handle.read(), 200, {"Content-Type": "application/octet-stream"}
