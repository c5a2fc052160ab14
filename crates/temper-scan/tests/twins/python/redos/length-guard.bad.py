import re
from flask import Flask, request

app = Flask(__name__)
PATTERN = re.compile(r"\s+$")


@app.post("/n")
def n():
    text = request.form["t"]
    return {"ok": bool(PATTERN.search(text))}
