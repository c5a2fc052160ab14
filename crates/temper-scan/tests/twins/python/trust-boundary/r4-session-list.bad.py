import os
from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = os.environ["APP_KEY"]


@app.route("/prefs", methods=["POST"])
def prefs():
    values = ["light", request.form.get("theme"), "compact"]
    values.pop(0)
    session["theme"] = values[0]
    return "", 204
