import secrets

from flask import Flask, make_response, request

app = Flask(__name__)
SESSIONS = {}


@app.route("/login", methods=["POST"])
def login():
    if not check(request.form["user"], request.form["password"]):
        return "", 401
    sid = request.args.get("sid") or secrets.token_urlsafe(32)
    SESSIONS[sid] = request.form["user"]
    response = make_response("welcome")
    response.set_cookie("sid", sid, secure=True, httponly=True, samesite="Lax")
    return response


def check(user, password):
    return bool(user and password)
