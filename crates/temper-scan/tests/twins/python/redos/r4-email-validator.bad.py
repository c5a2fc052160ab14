import re

from flask import Flask, request

app = Flask(__name__)
EMAIL = re.compile(r"^([a-zA-Z0-9]+\.?)+@example\.org$")


@app.route("/subscribe", methods=["POST"])
def subscribe():
    if EMAIL.match(request.form["email"]):
        return "subscribed"
    return "invalid", 400
