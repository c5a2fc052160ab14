import hmac
import os
from functools import wraps

from flask import Flask, request

app = Flask(__name__)


def admin_only(view):
    @wraps(view)
    def inner(*args, **kwargs):
        auth = request.authorization
        expected = os.environ["ADMIN_PASSWORD"]
        if not auth or not hmac.compare_digest(auth.password or "", expected):
            return "", 401
        return view(*args, **kwargs)

    return inner


@app.route("/admin")
@admin_only
def admin():
    return "admin area"
