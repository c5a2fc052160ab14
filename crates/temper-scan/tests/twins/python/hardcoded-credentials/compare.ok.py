import hmac
import os
from flask import Flask, request

app = Flask(__name__)


@app.post("/admin")
def admin():
    password = request.form["password"]
    if hmac.compare_digest(password, os.environ["ADMIN_PASSWORD"]):
        return "welcome"
    return "no", 403
