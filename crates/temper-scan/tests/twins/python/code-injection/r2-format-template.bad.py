from jinja2 import Template
from flask import Flask, request

app = Flask(__name__)


@app.post("/ft")
def ft():
    text = request.form["text"]
    source = "Dear {{ name }}, " + text
    return {"mail": Template(source).render(name=text)}
