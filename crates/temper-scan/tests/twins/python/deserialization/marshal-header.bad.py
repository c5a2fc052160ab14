import base64
import marshal
from flask import Flask, request

app = Flask(__name__)


@app.get("/m")
def m():
    raw = request.headers.get("X-State", "")
    values = {"a": b"", "b": base64.b64decode(raw)}
    return str(marshal.loads(values["b"]))
