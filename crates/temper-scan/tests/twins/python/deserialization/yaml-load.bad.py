import yaml
from flask import Flask, request

app = Flask(__name__)


@app.post("/conf")
def conf():
    text = request.form["yaml"]
    doc = yaml.load(text, Loader=yaml.UnsafeLoader)
    return {"keys": list(doc)}
