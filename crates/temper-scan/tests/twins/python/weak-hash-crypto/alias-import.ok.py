from hashlib import sha1 as fast, sha256 as slow
from flask import Flask, request

app = Flask(__name__)


@app.post("/d")
def d():
    body = request.get_data()
    return slow(body).hexdigest()
