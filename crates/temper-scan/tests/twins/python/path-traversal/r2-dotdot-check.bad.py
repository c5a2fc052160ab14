import os
from flask import Flask, request, abort

app = Flask(__name__)


@app.get("/dd")
def dd():
    name = request.args.get("n", "")
    name = name.replace("../", "")
    with open("/srv/docs/" + name) as f:
        return {"text": f.read()}
