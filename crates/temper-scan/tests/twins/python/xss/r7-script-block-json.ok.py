import json

from flask import Flask, request

app = Flask(__name__)


@app.route("/chart")
def chart():
    settings = {"title": request.args.get("title", ""), "type": "bar"}
    data = json.dumps(settings)
    return app.response_class(data, mimetype="application/json")
