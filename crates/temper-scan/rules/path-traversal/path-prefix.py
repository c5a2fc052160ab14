import os

from flask import Flask, abort, request

app = Flask(__name__)
FOLDER = os.path.realpath("/srv/data")


@app.route("/a")
def a():
    path = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if not path.startswith(FOLDER):
        abort(403)
    return open(path).read()  # bad


@app.route("/b")
def b():
    path = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if not path.startswith(FOLDER + os.sep):
        abort(403)
    return open(path).read()  # ok


@app.route("/c")
def c():
    path = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if os.path.commonpath([FOLDER, path]) != FOLDER:
        abort(403)
    return open(path).read()  # ok
