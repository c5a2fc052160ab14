"""Quiz whose players are recognised by a session cookie."""

import secrets

from flask import Flask, abort, jsonify, make_response, request

app = Flask(__name__)
SESSIONS = {}


@app.get("/score")
def score():
    """The score of the player who has the cookie `session_id`."""
    session = SESSIONS.get(request.cookies.get("session_id")) or abort(401)
    return jsonify(score=session["score"])


@app.post("/session")
def start_session():
    """Start a session for a new player.

    Makes a random session id (with secrets.token_urlsafe), keeps {"score": 0}
    for it in SESSIONS, and answers 201 with the id in the cookie `session_id`,
    which lasts for a day.
    """
    session_id = secrets.token_urlsafe(32)
    SESSIONS[session_id] = {"score": 0}
    response = make_response(jsonify(message="Welcome"), 201)
    response.set_cookie(
        "session_id", session_id, max_age=86400, secure=True, httponly=True, samesite="Lax"
    )
    return response


if __name__ == "__main__":
    app.run()
