import pathlib
from flask import Flask, request

app = Flask(__name__)
ROOT = pathlib.Path("/srv/notes")


@app.get("/ps")
def ps():
    name = request.args.get("n", "")
    target = ROOT / (name + ".txt")
    return target.read_text()
