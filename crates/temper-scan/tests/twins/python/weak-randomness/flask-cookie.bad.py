import random
from flask import Flask, make_response

app = Flask(__name__)


@app.get("/login")
def login():
    rememberme_key = str(random.random())[2:]
    resp = make_response("hi")
    resp.set_cookie("rememberMe", rememberme_key, secure=True, httponly=True)
    return resp
