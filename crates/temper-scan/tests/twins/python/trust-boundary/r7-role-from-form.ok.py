from flask import Flask, redirect, request, session
from werkzeug.security import check_password_hash

app = Flask(__name__)
app.config.from_prefixed_env()
USERS = {}


@app.route("/login", methods=["POST"])
def login():
    user = USERS.get(request.form["username"])
    if user is None or not check_password_hash(user["hash"], request.form["password"]):
        return "Wrong user name or password", 401
    session.clear()
    session["role"] = user["role"]
    return redirect("/home")
