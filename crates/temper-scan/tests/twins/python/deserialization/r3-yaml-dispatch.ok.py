import yaml
from flask import Flask, request

app = Flask(__name__)


@app.post("/yd")
def yd():
    text = request.form.get("t", "")
    parse = yaml.safe_load
    return {"n": len(parse(text))}
