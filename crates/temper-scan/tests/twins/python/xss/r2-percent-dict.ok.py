import html
from flask import Flask, request

app = Flask(__name__)


@app.get("/pd")
def pd():
    name = request.args.get("n", "")
    page = "<p>%(name)s</p>"
    return page % {"name": html.escape(name)}
