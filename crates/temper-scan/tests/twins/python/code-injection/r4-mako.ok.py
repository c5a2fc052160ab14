from flask import Flask, request
from mako.template import Template

app = Flask(__name__)
LAYOUT = "<%page expression_filter='h'/><p>${body}</p>"


@app.route("/preview", methods=["POST"])
def preview():
    body = request.form["body"]
    return Template(LAYOUT).render(body=body)
