import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/report")
def report():
    values = ["daily", request.args.get("kind", ""), "monthly"]
    first, *rest = values
    kind = rest[1]
    os.system("/opt/reports/" + kind + ".sh")
    return "done"
