from flask import Flask, make_response, request

app = Flask(__name__)
COOKIE = {"httponly": True, "secure": False, "samesite": "Lax"}


@app.route("/session", methods=["POST"])
def start():
    response = make_response("", 204)
    response.set_cookie("sid", create_session(request.form["user"]), **COOKIE)
    return response


def create_session(user):
    import secrets

    return secrets.token_urlsafe(32)
