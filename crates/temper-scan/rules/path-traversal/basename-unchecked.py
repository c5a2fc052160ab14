import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/read")
def read():
    name = os.path.basename(request.args["name"])
    open("/srv/" + name)  # bad
    open("/srv/" + str(int(name)))  # ok
    return "done"
