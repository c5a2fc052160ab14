import secrets

from flask import Flask, make_response, request, session

app = Flask(__name__)


@app.post("/login")
def login():
    chosen = request.args.get("session")
    session.sid = chosen  # bad
    session["name"] = "n"  # ok
    response = make_response("welcome")
    response.set_cookie("session_id", chosen, secure=True, httponly=True)  # bad
    response.set_cookie("session_id", secrets.token_hex(16), secure=True, httponly=True)  # ok
    return response
