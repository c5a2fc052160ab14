import configparser
import os
from flask import Flask, request

app = Flask(__name__)


@app.route("/template")
def template():
    conf = configparser.ConfigParser()
    conf.add_section("page")
    conf.set("page", "layout", "default.html")
    conf.set("page", "body", request.args.get("body", "index.html"))
    chosen = conf.get("page", "layout")
    with open(os.path.join("pages", chosen)) as handle:
        text = handle.read()
    return {"length": len(text)}
