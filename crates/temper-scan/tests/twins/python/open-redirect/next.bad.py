from urllib.parse import urlparse
from flask import Flask, redirect, request

app = Flask(__name__)


@app.get("/go")
def go():
    target = request.args.get("next", "/")
    parsed = urlparse(target)
    if parsed.scheme not in ("http", "https", ""):
        target = "/"
    return redirect(target)
