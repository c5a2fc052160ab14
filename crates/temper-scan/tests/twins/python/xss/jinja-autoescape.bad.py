from flask import Flask, request
from jinja2 import Environment, FileSystemLoader

app = Flask(__name__)
env = Environment(loader=FileSystemLoader("templates"))


@app.get("/p")
def p():
    return env.get_template("p.html").render(name=request.args.get("name"))
