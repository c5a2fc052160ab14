from flask import Flask, request

app = Flask(__name__)


def add(a, b):
    return a + b


OPERATIONS = {"add": add}


@app.get("/op")
def op():
    name = request.args.get("op", "")
    return str(OPERATIONS[name](1, 2))
