from flask import Flask, make_response, redirect

app = Flask(__name__)


@app.post("/in")
def login():
    resp = make_response(redirect("/home"))
    resp.set_cookie("auth_token", "x", httponly=True, samesite="Lax", secure=True)
    return resp
