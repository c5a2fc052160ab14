import html
import json

from flask import Flask, jsonify, make_response, render_template, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/hello/<name>")
def hello(name):
    return f"Hello, {name}!"  # bad


@app.route("/escaped/<name>")
def escaped(name):
    return f"Hello, {escape(name)}!"  # ok


@app.route("/tuple")
def with_status():
    name = request.args.get("name")
    if not name:
        return "no name", 400  # ok
    return "no such user: " + name, 404  # bad


@app.route("/parsed")
def parsed():
    data = json.loads(request.data)
    return str(data["name"])  # bad


@app.route("/json")
def as_json():
    return jsonify(name=request.args["name"])  # ok


@app.route("/map")
def as_map():
    return {"name": request.args["name"]}  # ok


@app.route("/template")
def as_template():
    return render_template("hello.html", name=request.args["name"])  # ok


@app.route("/response")
def as_response():
    name = request.args["name"]
    safe = html.escape(name)
    response = make_response("<p>" + name + "</p>")  # bad
    response = make_response("<p>" + safe + "</p>")  # ok
    return response


def greet(name):
    return "Hello, " + name


@app.route("/helper")
def helper():
    return greet(request.args["name"])  # bad


@app.route("/list")
def as_list():
    lines = []
    for key in request.args:
        lines.append("<li>" + key + "</li>")
    return "".join(lines)  # bad


@app.route("/lambda")
def with_lambda():
    shout = lambda text: text.upper()
    return shout(request.args["name"])  # bad


@app.route("/fields")
def with_fields():
    values = {"unsafe": request.args["name"], "safe": "fixed"}
    if values["safe"] == "fixed":
        return values["safe"]  # ok
    return values["unsafe"]  # ok


@app.route("/mapped")
def mapped():
    names = request.args["names"].split(",")
    clean = map(lambda name: "<li>" + escape(name), names)
    return "".join(map(lambda name: "<li>" + name, names)) + "".join(clean)  # bad


@app.route("/mapped-clean")
def mapped_clean():
    names = request.args["names"].split(",")
    return "".join(map(lambda name: "<li>" + escape(name), names))  # ok


@app.route("/pairs")
def pairs():
    text = ""
    for row in [(key, value) for key, value in request.args.items()]:
        for cell in row:
            text += "<td>" + cell
    return text  # bad


import bleach
import markdown
from litestar import MediaType
from litestar import get as html_route
from pyramid.response import Response as Answer
from pyramid.view import view_config


@html_route("/hello", media_type=MediaType.HTML)
async def litestar_hello(name: str) -> str:
    return f"<p>Hello {name}</p>"  # bad


@html_route("/plain")
async def litestar_plain(name: str) -> str:
    return f"Hello {name}"  # ok


@view_config(route_name="hello")
def pyramid_hello(request):
    Answer(bleach.clean(markdown.markdown(request.params["text"])))  # ok
    return Answer(markdown.markdown(request.params["text"]))  # bad
