import logging

from flask import Flask, request

app = Flask(__name__)


@app.route("/login", methods=["POST"])
def login():
    password = request.form["password"]
    logging.info("login with %s", password)  # bad
    logging.info("login of %s", request.form["name"])  # ok
    return "done"
