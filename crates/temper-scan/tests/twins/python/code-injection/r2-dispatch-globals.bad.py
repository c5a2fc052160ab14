from flask import Flask, request

app = Flask(__name__)


def add(a, b):
    return a + b


OPERATIONS = {"add": add}


@app.get("/op")
def op():
    name = request.args.get("op", "")
    return str(eval("%s(1, 2)" % name))
