from flask import Flask, request, session

app = Flask(__name__)


@app.post("/login")
def login():
    user = authenticate(request.form["user"], request.form["password"])
    if user is None:
        return "no", 401
    session.clear()
    session["user_id"] = user.id
    return "in"


def authenticate(user, password):
    raise NotImplementedError
