import re

from flask import Flask, request

app = Flask(__name__)
EMAIL = re.compile(r"[^@]+@[^@]+\.[^@]+")


@app.route("/check")
def check():
    email = request.args["email"]
    re.fullmatch(r"[^@]+@[^@]+\.[^@]+", email)  # bad
    EMAIL.match(email)  # bad
    re.match(r"^(\w+)+$", email)  # bad
    re.match(r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[a-z]{2,8}$", email)  # ok
    re.match(r"^\d{1,9}$", email)  # ok
    re.match(r"^(\w+)+$", "fixed")  # ok
    return "done"
