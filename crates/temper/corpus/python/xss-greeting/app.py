"""Greets a visitor."""
from flask import Flask, request

app = Flask(__name__)
PAGE = "<!doctype html><title>Hello</title>"


@app.get("/hello")
def hello():
    name = request.args.get("name", "you")
    visits = int(request.args.get("visits", "1"))
    greeting = "<p>Hello " + name + ", visit " + str(visits) + "</p>"
    return PAGE + greeting
