import os
from flask import Flask, request

app = Flask(__name__)


@app.route("/slot")
def slot():
    param = request.cookies.get("page", "home")
    names = ["a.txt", param, "c.txt"]
    names.insert(0, "zero.txt")
    bar = names[1]
    if os.path.isfile("/pages/" + bar):
        return open("/pages/" + bar).read()
    return "none"
