import os
from flask import Flask, request

app = Flask(__name__)


def show(arg):
    print("cat notes/" + arg)


def count(arg):
    print(len(arg))


ACTIONS = {"show": show, "count": count}


@app.get("/act")
def act():
    action = ACTIONS[request.args["a"]]
    action(request.args["arg"])
    return "ok"
