import html
from flask import Flask, request

app = Flask(__name__)


@app.post("/c")
def c():
    text = html.escape(request.form["t"])
    text = html.unescape(text)
    return "<p>" + text + "</p>"
