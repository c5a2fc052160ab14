import random
import secrets
from flask import Flask, session

app = Flask(__name__)


@app.post("/otp")
def otp():
    code = secrets.randbelow(900000) + 100000
    session["otp"] = code
    return "sent"
