import os
from concurrent.futures import ThreadPoolExecutor

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)
CDN = "https://cdn.example.org/images/"


class ImageFetcher:
    def __init__(self):
        self.session = requests.Session()
        self.session.headers["Accept"] = "image/*"

    def size(self, url):
        response = self.session.get(url, timeout=5)
        return int(response.headers.get("Content-Length", 0))


@app.route("/sizes", methods=["POST"])
def sizes():
    fetcher = ImageFetcher()
    urls = [CDN + str(int(image)) + ".png" for image in request.json["images"]]
    with ThreadPoolExecutor(max_workers=4) as pool:
        result = list(pool.map(fetcher.size, urls))
    return jsonify(result)
