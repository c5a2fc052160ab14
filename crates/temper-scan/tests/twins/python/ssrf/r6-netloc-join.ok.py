from urllib.parse import urlencode, urljoin

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)
SEARCH = "https://search.internal.example.org/v2/"


@app.route("/search")
def search():
    term = request.args.get("q", "")
    url = SEARCH + "?" + urlencode({"q": term})
    return jsonify(requests.get(url, timeout=5).json())
