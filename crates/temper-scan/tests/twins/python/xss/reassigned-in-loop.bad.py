from flask import Flask, request

app = Flask(__name__)


@app.get("/rl")
def rl():
    text = request.args.get("t", "")
    out = ""
    for ch in text:
        out += ch
    return "<pre>" + out + "</pre>"
