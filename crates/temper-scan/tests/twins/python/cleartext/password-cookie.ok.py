from flask import Flask, make_response, request, session

app = Flask(__name__)


@app.post("/login")
def login():
    password = request.form["password"]
    resp = make_response("in")
    resp.set_cookie("logged_in", "1" if password else "0", secure=True, httponly=True)
    return resp
