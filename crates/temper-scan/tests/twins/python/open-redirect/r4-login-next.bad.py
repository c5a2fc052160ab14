from urllib.parse import urljoin, urlparse

from flask import Flask, redirect, request, url_for

app = Flask(__name__)


def is_local(target):
    host = urlparse(request.host_url).netloc
    absolute = urlparse(urljoin(request.host_url, target))
    return absolute.scheme in ("http", "https")


@app.route("/login", methods=["POST"])
def login():
    target = request.form.get("next", "")
    if not is_local(target):
        return redirect(url_for("index"))
    return redirect(target)


@app.route("/")
def index():
    return "home"
