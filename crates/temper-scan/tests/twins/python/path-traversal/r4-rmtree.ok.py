import re
import shutil

from flask import Flask, request

app = Flask(__name__)


@app.route("/workspace", methods=["DELETE"])
def drop_workspace():
    workspace = request.headers.get("X-Workspace", "")
    if not re.fullmatch(r"[a-z0-9]{8,64}", workspace):
        return {"error": "bad name"}, 400
    shutil.rmtree("/data/workspaces/" + workspace, ignore_errors=True)
    return "", 204
