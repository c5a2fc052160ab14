import os
import uuid

from flask import Flask, abort, request

app = Flask(__name__)


@app.route("/any", methods=["POST"])
def any_file():
    file = request.files["file"]
    file.save(os.path.join("uploads", os.path.basename(file.filename)))  # bad
    return "done"


@app.route("/pdf", methods=["POST"])
def pdf_only():
    file = request.files["file"]
    name = file.filename
    if name.rsplit(".", 1)[1].lower() not in {"pdf"}:
        abort(400)
    file.save(os.path.join("uploads", name))  # ok
    file.save(os.path.join("uploads", str(uuid.uuid4())))  # ok
    return "done"
