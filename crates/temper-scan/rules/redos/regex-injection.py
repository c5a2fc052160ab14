import re

from flask import Flask, request

app = Flask(__name__)


@app.route("/search")
def search():
    text = request.args.get("text", "")
    re.compile(text)  # bad
    re.search("^" + text, "line")  # bad
    re.compile(re.escape(text))  # ok
    re.search("^" + re.escape(text), "line")  # ok
    return "done"
