from urllib.parse import urljoin, urlparse

from flask import Flask, abort, redirect, request, url_for
from flask_login import login_user

app = Flask(__name__)


def is_safe_url(target):
    ref_url = urlparse(request.host_url)
    test_url = urlparse(target)
    return test_url.scheme in ("http", "https") and ref_url.netloc == test_url.netloc


@app.route("/login", methods=["POST"])
def login():
    user = authenticate(request.form)
    if user is None:
        abort(401)
    login_user(user)
    next_page = urljoin(request.host_url, request.args.get("next", "/"))
    if not is_safe_url(next_page):
        next_page = url_for("index")
    return redirect(next_page)
