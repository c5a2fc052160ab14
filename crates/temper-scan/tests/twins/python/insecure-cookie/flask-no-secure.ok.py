from flask import Flask, make_response

app = Flask(__name__)


@app.get("/c")
def c():
    resp = make_response("ok")
    resp.set_cookie("session_id", "abc", httponly=True, secure=True, samesite="Lax")
    return resp
