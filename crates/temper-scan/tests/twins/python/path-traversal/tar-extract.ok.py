import tarfile
from flask import Flask, request

app = Flask(__name__)


@app.post("/unpack")
def unpack():
    with tarfile.open(fileobj=request.files["a"].stream) as tar:
        tar.extractall("/srv/unpacked", filter="data")
    return "ok"
