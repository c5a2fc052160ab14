import os
import random

from flask import Flask, make_response

app = Flask(__name__)


@app.route("/remember")
def remember():
    response = make_response("ok")
    value = "%032x" % random.getrandbits(128)
    response.set_cookie("remember_me", value, secure=True, httponly=True, samesite="Lax")
    return response
