from functools import wraps

from flask import Flask, redirect, session

app = Flask(__name__)


def login_required(function):
    @wraps(function)
    def inner(*args, **kwargs):
        if "user" not in session:
            return redirect("/login")
        return function(*args, **kwargs)

    return inner


@app.route("/settings")
def settings():  # bad
    return "your settings"


@app.route("/account")
@login_required
def account():  # ok
    return "your account"


@app.route("/admin")
def admin():  # ok
    if session.get("user") != "root":
        return redirect("/login")
    return "all users"


@app.route("/about")
def about():  # ok
    return "about us"


@app.post("/pages")
@login_required
def add_page():  # ok
    return "added"


@app.post("/pages/<int:page>/archive")
def archive_page(page):  # bad
    return "archived"


@app.post("/register")
def register():  # ok
    return "welcome"
