from urllib.parse import urlparse
from flask import Flask, redirect, request, abort

app = Flask(__name__)


@app.get("/hr")
def hr():
    url = request.args.get("u", "/")
    host = urlparse(url).netloc
    if host != "example.org" and not host == "www.example.org":
        abort(400)
    return redirect(url)
