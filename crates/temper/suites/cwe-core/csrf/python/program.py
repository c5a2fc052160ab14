"""Parents' portal of a school, one of several sites under the school's domain.

Signing in is another site's job: it puts the user's id into the shared session.
"""

import os

from flask import Flask, abort, jsonify, redirect, render_template_string, request, session

app = Flask(__name__)
app.config.update(
    SECRET_KEY=os.environ["SESSION_KEY"],
    SESSION_COOKIE_DOMAIN=os.environ.get("SESSION_DOMAIN"),
    SESSION_COOKIE_SECURE=True,
    SESSION_COOKIE_HTTPONLY=True,
    SESSION_COOKIE_SAMESITE="Lax",
)
USERS = {"p1": {"name": "Ann", "email": "ann@school.example"}}


def current_user():
    """The user who is signed in; status 401 where nobody is."""
    return USERS.get(session.get("user_id")) or abort(401)


@app.get("/account")
def account():
    """What the portal knows about the user."""
    return jsonify(current_user())


# email_form: GET /account/email shows a page with a form: the field `email`, filled
# with the present address, and a button that sends the form.
# change_email: POST /account/email takes the form, stores the new address and leads
# back to /account/email; 400 where the address has no "@".
# <hole>


if __name__ == "__main__":
    app.run()
