import os

from flask import Flask, jsonify, request, session
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]
csrf = CSRFProtect(app)


@app.route("/transfer", methods=["POST"])
def transfer():
    account = session["account"]
    amount = request.form.get("amount", type=int)
    return jsonify(moved=amount, account=account)
