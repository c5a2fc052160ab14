import codecs
import os
from flask import Flask, request

app = Flask(__name__)
TESTFILES = "/srv/testfiles/"


@app.get("/om")
def om():
    param = request.args.get("f", "")
    things = ["x", param, "y"]
    bar = things[0]
    things.remove("x")
    bar = things[1]
    name = os.path.join(TESTFILES, bar)
    with codecs.open(name, "r", "utf-8") as f:
        return {"text": f.read(100)}
