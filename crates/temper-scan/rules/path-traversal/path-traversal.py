import os
from pathlib import Path

from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
FOLDER = os.path.realpath("images")
KNOWN = {"a.png", "b.png"}


@app.route("/plain")
def plain():
    name = request.args.get("name", "")
    return open(os.path.join("images", name)).read()  # bad


@app.route("/exists")
def exists():
    path = f"images/{request.args['name']}"
    if not os.path.exists(path):  # bad
        abort(404)
    return send_file(path)  # bad


@app.route("/pathlib")
def with_pathlib():
    return (Path("images") / request.args["name"]).read_text()  # bad


@app.route("/dots")
def half_done():
    name = request.args["name"].replace("../", "")
    return send_file("images/" + name)  # bad


@app.route("/prefix-before-canonical")
def broken_prefix():
    path = os.path.join(FOLDER, request.args["name"])
    if not path.startswith(FOLDER):
        abort(404)
    return send_file(path)  # bad


@app.route("/canonical")
def canonical():
    path = os.path.realpath(os.path.join(FOLDER, request.args["name"]))
    if not path.startswith(FOLDER + os.sep):
        abort(404)
    return send_file(path)  # ok


@app.route("/common")
def common():
    path = os.path.join(FOLDER, request.args["name"])
    if os.path.commonpath([FOLDER, os.path.realpath(path)]) != FOLDER:
        abort(404)
    return send_file(path)  # ok


@app.route("/known")
def known():
    name = request.args["name"]
    if name in KNOWN:
        return send_file("images/" + name)  # ok
    return send_from_directory(FOLDER, name)  # ok


@app.route("/upload", methods=["POST"])
def upload():
    file = request.files["file"]
    file.save("uploads/" + secure_filename(file.filename))  # ok
    file.save("uploads/" + file.filename)  # bad
    return "done"


@app.route("/number/<int:number>")
def number(number):
    return send_file(f"images/{number}.png")  # ok


def is_known(name):
    return name in ("a.png", "b.png")


@app.route("/checked")
def checked():
    name = request.args["name"]
    if not is_known(name):
        abort(404)
    return send_file("images/" + name)  # ok


@app.route("/parents")
def parents():
    below = (Path("/srv/data") / request.args["name"]).resolve()
    if Path("/srv/data") not in below.parents:
        abort(404)
    return below.read_text()  # ok


@app.route("/relative")
def relative():
    below = (Path("/srv/data") / request.args["name"]).resolve()
    below.relative_to("/srv/data")
    return below.read_text()  # ok


import aiofiles.os
import h5py
import smart_open
from litestar import get as route
from litestar.response import File
from pathvalidate import sanitize_filename


@route("/data")
async def data_files(name: str) -> None:
    await aiofiles.os.remove("files/" + name)  # bad
    h5py.File("files/" + name)  # bad
    smart_open.open("files/" + name)  # bad
    File("files/" + name)  # bad
    smart_open.open("files/" + sanitize_filename(name))  # ok
