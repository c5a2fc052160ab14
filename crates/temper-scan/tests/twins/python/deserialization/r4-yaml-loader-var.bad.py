import yaml
from flask import Flask, request

app = Flask(__name__)


def parse(document, loader):
    return yaml.load(document, Loader=loader)


@app.post("/pipeline")
def pipeline():
    document = request.data.decode("utf-8")
    steps = parse(document, yaml.UnsafeLoader)
    return {"steps": len(steps)}
