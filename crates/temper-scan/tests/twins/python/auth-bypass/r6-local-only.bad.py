from functools import wraps

from flask import Flask, abort, jsonify, request

app = Flask(__name__)


def local_only(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if request.headers.get("X-Forwarded-For") != "127.0.0.1":
            abort(403)
        return view(*args, **kwargs)

    return wrapper


@app.route("/internal/flush", methods=["POST"])
@local_only
def flush():
    return jsonify({"flushed": True})
