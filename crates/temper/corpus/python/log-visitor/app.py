"""Notes who came."""
import logging

from flask import Flask, jsonify, request

app = Flask(__name__)
log = logging.getLogger("visits")


@app.get("/visit")
def visit():
    user = request.args.get("user", "")
    page = "/visit"
    log.info("visit of %s by %s", page, user)
    return jsonify(page=page, known=bool(user))
