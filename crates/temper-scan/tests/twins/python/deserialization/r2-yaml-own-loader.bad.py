import yaml
from flask import Flask, request

app = Flask(__name__)


class ConfigLoader(yaml.Loader):
    pass


@app.post("/yl")
def yl():
    data = yaml.load(request.data, Loader=ConfigLoader)
    return {"n": len(data)}
