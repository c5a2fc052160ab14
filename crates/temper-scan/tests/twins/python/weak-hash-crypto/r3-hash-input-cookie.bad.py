import base64
import hashlib
from flask import Flask, request

app = Flask(__name__)


@app.post("/hi")
def hi():
    data = request.cookies.get("d", "").encode()
    try:
        digest = hashlib.new("sha1")
        digest.update(data)
        with open("/srv/digests.txt", "a") as f:
            f.write(base64.b64encode(digest.digest()).decode() + "\n")
    except ValueError:
        return "failed"
    return "stored"
