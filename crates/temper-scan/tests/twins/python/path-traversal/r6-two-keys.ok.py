import os

from flask import Flask, request, send_file

app = Flask(__name__)


def build_context(req):
    return {
        "requested": req.args.get("file", ""),
        "default": "summary.pdf",
        "folder": "/srv/reports",
    }


@app.route("/report")
def report():
    ctx = build_context(request)
    path = os.path.join(ctx["folder"], ctx["default"])
    return send_file(path)
