import os
from cryptography.fernet import Fernet
from flask import Flask, request

app = Flask(__name__)


@app.post("/save")
def save():
    password = request.form["password"]
    with open("/srv/pw.txt", "a") as f:
        f.write(Fernet(os.environ["KEY"]).encrypt(password.encode()).decode())
    return "ok"
