import os

from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


@app.route("/signup", methods=["POST"])
def signup():
    account = create_account(request.form["email"])
    session["account_id"] = account.id
    session["is_admin"] = request.form.get("is_admin", "0")
    return redirect("/")
