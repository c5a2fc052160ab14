from urllib.parse import urljoin, urlparse
from flask import Flask, redirect, request

app = Flask(__name__)


def is_safe(target):
    base = urlparse(request.host_url)
    test = urlparse(urljoin(request.host_url, target))
    return test.scheme in ("http", "https") and base.netloc == test.netloc


@app.get("/uj")
def uj():
    target = request.args.get("next", "/")
    if not is_safe(target):
        target = "/"
    return redirect(target)
