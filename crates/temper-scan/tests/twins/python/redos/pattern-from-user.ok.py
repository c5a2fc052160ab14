import re
from flask import Flask, request

app = Flask(__name__)


@app.get("/grep")
def grep():
    needle = request.args.get("q", "")
    pattern = re.compile(re.escape(needle))
    with open("notes.txt") as f:
        return {"lines": [l for l in f if pattern.search(l)]}
