import logging
import traceback

from flask import Flask

app = Flask(__name__)


@app.route("/text")
def text():
    try:
        work()
    except ValueError as error:
        return f"failed: {error}", 500  # bad
    return "done"


@app.route("/trace")
def trace():
    try:
        work()
    except Exception:
        return traceback.format_exc()  # bad


@app.route("/log")
def log():
    try:
        work()
    except Exception as error:
        logging.exception(error)
        return "failed", 500  # ok


@app.errorhandler(500)
def on_error(error):
    return {"code": error.code}  # ok


@app.route("/type")
def type_only():
    try:
        work()
    except Exception as error:
        return "failed: " + error.__class__.__name__  # ok
