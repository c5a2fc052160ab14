import hmac
import os
from functools import wraps

from flask import Flask, request

app = Flask(__name__)


def admin_only(view):
    @wraps(view)
    def inner(*args, **kwargs):
        auth = request.authorization
        if not auth or auth.username != "admin" or auth.password != "S3cr3t-Adm1n!":
            return "", 401
        return view(*args, **kwargs)

    return inner


@app.route("/admin")
@admin_only
def admin():
    return "admin area"
