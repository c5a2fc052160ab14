from flask import Flask, request, session
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.config.from_envvar("APP_SETTINGS")
CSRFProtect(app)


@app.post("/email")
def change_email():
    user = load_user(session["user_id"])
    user.email = request.form["email"]
    user.save()
    return "changed"


def load_user(user_id):
    raise NotImplementedError
