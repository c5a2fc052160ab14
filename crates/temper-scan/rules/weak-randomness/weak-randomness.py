import random
import secrets
import string

from flask import Flask, make_response, session

app = Flask(__name__)


def new_token():
    return "".join(random.choice(string.ascii_letters) for _ in range(32))  # bad


def new_password():
    return secrets.token_urlsafe(16)  # ok


def values(user):
    user.reset_token = "%030x" % random.getrandbits(120)  # bad
    otp = random.randint(100000, 999999)  # bad
    otp = secrets.randbelow(900000) + 100000  # ok
    generator = random.SystemRandom()
    token = generator.getrandbits(128)  # ok
    delay = random.uniform(0.5, 1.5)  # ok
    return delay


@app.route("/")
def home():
    response = make_response("home")
    value = str(random.random())[2:]
    response.set_cookie("remember", value, secure=True, httponly=True)  # bad
    session["visit"] = random.random()  # bad
    return response
