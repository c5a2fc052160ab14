from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/dashboard")
def dashboard():
    nickname = request.cookies.get("nickname")
    if nickname is None:
        return make_response("<a href='/login'>Sign in</a>", 401)
    greeting = "<span class='user'>%s</span>" % nickname
    response = make_response("<header>" + str(greeting) + "</header>")
    response.headers["Cache-Control"] = "no-store"
    return response
