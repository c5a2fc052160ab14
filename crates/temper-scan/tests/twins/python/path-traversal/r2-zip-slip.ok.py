import os
import zipfile
from flask import Flask, request

app = Flask(__name__)


@app.post("/z")
def z():
    archive = zipfile.ZipFile(request.files["z"])
    for entry in archive.namelist():
        target = os.path.join("/srv/out", os.path.basename(entry))
        with open(target, "wb") as f:
            f.write(archive.read(entry))
    return "ok"
