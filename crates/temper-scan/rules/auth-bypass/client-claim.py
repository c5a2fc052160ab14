from flask import Flask, abort, request, session

app = Flask(__name__)


@app.route("/admin")
def admin():
    if request.cookies.get("is_admin") != "true":  # bad
        abort(403)
    if request.headers.get("X-Role", "") == "operator":  # bad
        return "all"
    if request.headers.get("X-Forwarded-For") == "127.0.0.1":  # bad
        return "all"
    if request.headers.get("X-Forwarded-Proto") == "https":  # ok
        return "secure"
    role = request.cookies["role"]
    if role == "admin":  # bad
        return "all"
    if session.get("role") == "admin":  # ok
        return "all"
    if request.cookies.get("colour") == "red":  # ok
        return "red"
    return "some"
