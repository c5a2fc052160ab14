from html import escape

from flask import Flask, request

app = Flask(__name__)


@app.route("/review", methods=["POST"])
def review():
    author = escape(request.form["author"])
    text = request.form["text"].strip()
    stars = int(request.form["stars"])
    html = "".join(["<article><h3>", author, "</h3>", "*" * stars, "<p>", text, "</p></article>"])
    return html, 201
