from flask import Flask, make_response, request

app = Flask(__name__)


@app.post("/c")
def c():
    flag = True
    resp = make_response("ok")
    resp.set_cookie("auth", request.form["t"], path=request.path, secure=flag, httponly=True)
    return resp
