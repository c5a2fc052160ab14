import os
from flask import Flask, request

app = Flask(__name__)


@app.get("/ze")
def ze():
    names = ["a", "b"]
    values = [request.args.get("a", ""), "fixed"]
    for index, value in enumerate(values):
        os.system("tool --%s %s" % (names[index], index))
    return "ok"
