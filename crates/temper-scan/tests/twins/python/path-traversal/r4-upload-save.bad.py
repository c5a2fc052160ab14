import os
import uuid

from flask import Flask, redirect, request

app = Flask(__name__)
UPLOADS = "/srv/uploads"


@app.route("/upload", methods=["POST"])
def upload():
    picture = request.files["picture"]
    picture.save(os.path.join(UPLOADS, picture.filename))
    return redirect("/gallery")
