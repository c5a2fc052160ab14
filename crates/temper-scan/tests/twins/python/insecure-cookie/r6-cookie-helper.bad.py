import secrets

from flask import Flask, jsonify, make_response

app = Flask(__name__)


def attach_session(response, session_id):
    response.set_cookie("session_id", session_id, max_age=3600)
    return response


@app.route("/session", methods=["POST"])
def new_session():
    return attach_session(make_response(jsonify({"ok": True})), secrets.token_urlsafe(32))
