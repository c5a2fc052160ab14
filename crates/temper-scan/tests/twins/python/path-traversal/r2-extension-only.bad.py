import os
from flask import Flask, request, abort, send_file

app = Flask(__name__)


@app.get("/pic")
def pic():
    name = request.args.get("n", "")
    root, ext = os.path.splitext(name)
    if ext not in (".png", ".jpg"):
        abort(400)
    return send_file(os.path.join("/srv/pics", name))
