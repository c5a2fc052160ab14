import os

from flask import Flask, request

app = Flask(__name__)
LEVELS = ("quick", "deep")


@app.route("/scan", methods=["POST"])
def scan():
    folder = request.form["folder"]
    level = LEVELS[0]
    if level == "deep":
        target = "/srv/share"
    else:
        target = folder
    os.system("clamscan -r " + target)
    return {"level": level}
