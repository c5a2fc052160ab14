from flask import Flask, request
from jinja2 import Environment, select_autoescape

app = Flask(__name__)
env = Environment(autoescape=select_autoescape(["html"]))

DEFAULT = "Dear {{ customer }}, {{ text }}"


@app.route("/newsletter/preview", methods=["POST"])
def preview():
    text = request.form["template"]
    template = env.from_string(DEFAULT)
    return template.render(customer="Ada", text=text)
