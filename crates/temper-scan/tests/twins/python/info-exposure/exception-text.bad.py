import logging
from flask import Flask, request, jsonify

app = Flask(__name__)
log = logging.getLogger(__name__)


@app.get("/div")
def div():
    try:
        return jsonify(result=10 / int(request.args["d"]))
    except Exception as e:
        return jsonify(error=str(e)), 500
