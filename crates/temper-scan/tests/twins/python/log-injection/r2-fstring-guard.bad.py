import logging
from flask import Flask, request

app = Flask(__name__)


@app.get("/fg")
def fg():
    item = request.args.get("item", "")
    app.logger.info(f"viewing {item}")
    return "ok"
