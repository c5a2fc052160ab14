import os
from flask import Flask, request

app = Flask(__name__)


@app.route("/t")
def t():
    param = request.headers.get("Referer", "")
    num = 86
    bar = "static" if (7 * 42) - num < 100 else param
    os.system(f"logger {bar}")
    return "logged"
