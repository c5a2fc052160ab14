from flask import Flask, request, make_response
import html

app = Flask(__name__)


@app.get("/tags")
def tags():
    items = request.args.getlist("tag")
    listed = "".join("<li>" + t + "</li>" for t in items)
    resp = make_response("<ul>" + listed + "</ul>")
    return resp
