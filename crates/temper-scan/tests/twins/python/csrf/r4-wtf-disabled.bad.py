import os

from flask import Flask, render_template, request
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect

app = Flask(__name__)
app.secret_key = os.environ["APP_KEY"]
app.config["WTF_CSRF_ENABLED"] = False
csrf = CSRFProtect(app)


@app.route("/transfer", methods=["POST"])
def transfer():
    return render_template("done.html", amount=request.form["amount"])
