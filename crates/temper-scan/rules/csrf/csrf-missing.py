from flask import Flask, request, session

app = Flask(__name__)
USERS = {}


def current_user():
    return USERS[session["user_id"]]


@app.post("/email")
def change_email():  # bad
    current_user().email = request.form["email"]
    return "changed"


@app.route("/name", methods=["GET", "POST"])
def change_name():  # bad
    user = USERS[session["user_id"]]
    user.name = request.form["name"]
    return "changed"


@app.get("/email")
def show_email():  # ok
    return current_user().email


@app.post("/feedback")
def feedback():  # ok
    return request.form["text"][:0]


@app.post("/login")
def login():  # ok
    session["user_id"] = len(request.form["name"])
    return "welcome"
