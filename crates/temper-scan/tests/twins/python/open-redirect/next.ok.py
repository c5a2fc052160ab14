from urllib.parse import urlparse
from flask import Flask, redirect, request

app = Flask(__name__)


@app.get("/go")
def go():
    target = request.args.get("next", "/")
    parsed = urlparse(target.replace("\\", ""))
    if parsed.netloc or parsed.scheme:
        target = "/"
    return redirect(target)
