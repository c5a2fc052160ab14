from flask import Flask, request
from urllib.parse import unquote_plus

app = Flask(__name__)


@app.route("/s")
def s():
    param = unquote_plus(request.query_string.decode("utf-8"))
    bar = ""
    if param:
        reversed_value = param[::-1]
        bar = reversed_value[::-1].replace("&", "")
    bar = "index" + str(bar.count("/"))
    with open("/var/pages/" + bar, "r") as f:
        return f.read()
