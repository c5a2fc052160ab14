import re
from flask import Flask, request

app = Flask(__name__)
PATTERN = re.compile(r"^([a-z0-9]+\s?)+$")


@app.post("/n")
def n():
    text = request.form["t"]
    return {"ok": bool(PATTERN.match(text))}
