from flask import Flask, make_response

app = Flask(__name__)


@app.get("/two")
def two():
    resp = make_response("ok")
    resp.set_cookie("one", "1", secure=True, httponly=True)
    resp.set_cookie("session", "2", secure=not False, httponly=True)
    return resp
