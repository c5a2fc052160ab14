import os

from flask import Flask, abort, jsonify, request, session

app = Flask(__name__)
app.secret_key = os.environ["APP_KEY"]
PROFILES = {}


@app.route("/admin/profiles")
def profiles():
    if request.headers.get("X-Admin") != "true":
        abort(403)
    return jsonify(PROFILES)
