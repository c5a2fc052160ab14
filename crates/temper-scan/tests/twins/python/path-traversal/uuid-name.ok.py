import uuid
from flask import Flask, request

app = Flask(__name__)


@app.get("/blob")
def blob():
    ident = request.args.get("id", "")
    ident = uuid.UUID(ident)
    with open("/blobs/" + str(ident) + ".bin", "rb") as f:
        return f.read()
