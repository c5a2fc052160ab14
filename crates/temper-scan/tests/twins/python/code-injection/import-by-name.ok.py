import importlib
from flask import Flask, request

app = Flask(__name__)

PLUGINS = {"csv": "plugins.csv_out", "xml": "plugins.xml_out"}


@app.get("/export")
def export():
    kind = request.args.get("kind", "csv")
    module = importlib.import_module(PLUGINS[kind])
    return module.dump()
