"""Fetches the head of a page of a partner."""
import urllib.request

from flask import Flask, jsonify, request

app = Flask(__name__)
OPEN = urllib.request.urlopen


def head(data):
    return data[:80].decode("utf-8", "replace")


@app.get("/preview")
def preview():
    host = request.args.get("host", "")
    address = "https://" + host + "/about"
    with urllib.request.urlopen(address, timeout=5) as answer:
        text = head(answer.read())
    return jsonify(host=host, text=text)
