import hmac
import os
from flask import Flask, request

app = Flask(__name__)


@app.post("/admin")
def admin():
    password = request.form["password"]
    if password == "s3cr3t-Adm1n":
        return "welcome"
    return "no", 403
