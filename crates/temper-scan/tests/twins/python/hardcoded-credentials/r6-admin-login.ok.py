import hmac
import os

from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.urandom(24)


@app.route("/admin/login", methods=["POST"])
def admin_login():
    username = request.form.get("username")
    password = request.form.get("password")
    if username == "admin" and hmac.compare_digest(password, os.environ["ADMIN_PASSWORD"]):
        session["admin"] = True
        return redirect("/admin")
    return "Invalid credentials", 401
