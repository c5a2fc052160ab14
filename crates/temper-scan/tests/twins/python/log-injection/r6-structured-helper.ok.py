import logging

from flask import Flask, request

app = Flask(__name__)


def audit(action, **details):
    text = ", ".join("%s=%s" % (key, value) for key, value in details.items())
    logging.getLogger("audit").info("%s: %s", action, text)


@app.route("/coupons/<code>", methods=["POST"])
def redeem(code):
    amount = request.form.get("amount", "0")
    audit("redeem", length=len(code), amount=float(amount))
    return "", 204
