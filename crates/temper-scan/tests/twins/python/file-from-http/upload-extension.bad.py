import os
import uuid
from flask import Flask, request

app = Flask(__name__)


@app.post("/avatar")
def avatar():
    f = request.files["avatar"]
    ext = os.path.splitext(f.filename)[1].lower()
    f.save("/srv/static/" + uuid.uuid4().hex + ext)
    return "saved"
