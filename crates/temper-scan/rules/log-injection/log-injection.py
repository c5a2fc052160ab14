import logging

from flask import Flask, request

app = Flask(__name__)
logger = logging.getLogger(__name__)


@app.route("/login")
def login():
    name = request.args["name"]
    logging.info("login of " + name)  # bad
    logger.warning(f"login of {name}")  # bad
    logging.info("login of %s", name.replace("\n", "").replace("\r", ""))  # ok
    logging.info("login of number %d", int(name))  # ok
    return "done"
