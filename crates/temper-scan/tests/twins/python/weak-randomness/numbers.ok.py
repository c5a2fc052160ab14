import os
import random
from flask import Flask, make_response

app = Flask(__name__)


@app.post("/rm")
def rm():
    value = int.from_bytes(os.urandom(8), "big")
    resp = make_response("ok")
    resp.set_cookie("remember_token", str(value), secure=True, httponly=True, samesite="Strict")
    return resp
