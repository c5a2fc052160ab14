import logging
from flask import Flask, request

app = Flask(__name__)


@app.post("/login")
def login():
    user = request.form.get("user", "")
    logging.warning("failed login for " + user)
    return "no", 401
