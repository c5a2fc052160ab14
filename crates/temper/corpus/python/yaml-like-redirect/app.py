"""Sends a visitor on after the sign-in."""
from flask import Flask, redirect, request

app = Flask(__name__)
SEEN = []


@app.get("/login")
def login():
    user = request.args.get("user", "")
    target = request.args.get("next", "/")
    SEEN.append(user)
    if not user:
        target = "/login-form"
    return redirect(target)
