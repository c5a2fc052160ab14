from html import escape

from flask import Flask, request

app = Flask(__name__)


@app.route("/tags")
def tags():
    names = request.args.get("tags", "").split(",")
    items = map(lambda tag: "<li>%s</li>" % tag.strip(), sorted(names))
    return "<ol>" + "\n".join(items) + "</ol>"
