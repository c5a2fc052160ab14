import uuid
from flask import Flask, request

app = Flask(__name__)


@app.get("/blob")
def blob():
    ident = request.args.get("id", "")
    uuid.uuid4()
    with open("/blobs/" + ident + ".bin", "rb") as f:
        return f.read()
