import hashlib
from flask import Flask, request

app = Flask(__name__)


@app.post("/sum")
def checksum():
    token = request.form["token"]
    algorithm = "sha1"
    h = hashlib.new(algorithm)
    h.update(token.encode())
    return h.hexdigest()
