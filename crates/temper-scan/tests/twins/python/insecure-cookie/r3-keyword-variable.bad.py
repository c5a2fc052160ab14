from flask import Flask, make_response, request

app = Flask(__name__)


@app.post("/kv")
def kv():
    value = request.form.get("v", "")
    res = make_response("ok")
    secure = len(value) >= 0
    res.set_cookie("SomeCookie", "v", path="/kv", secure=False, httponly=True)
    return res
