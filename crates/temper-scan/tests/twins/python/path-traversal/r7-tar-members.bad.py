import os
import tarfile
import tempfile

from flask import Flask, request

app = Flask(__name__)
TARGET = os.path.realpath("themes")


@app.route("/themes", methods=["POST"])
def install_theme():
    with tempfile.TemporaryFile() as buffer:
        request.files["theme"].save(buffer)
        buffer.seek(0)
        with tarfile.open(fileobj=buffer, mode="r:gz") as archive:
            for member in archive.getmembers():
                if member.isfile():
                    archive.extract(member, TARGET)
    return {"installed": True}
