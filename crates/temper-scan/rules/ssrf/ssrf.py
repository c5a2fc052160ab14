import requests
from flask import Flask, request

app = Flask(__name__)
FEEDS = {"news": "https://example.org/news"}


@app.route("/fetch")
def fetch():
    requests.get(request.args["url"])  # bad
    session = requests.Session()
    session.get("https://" + request.args["host"] + "/x")  # bad
    requests.get(FEEDS["news"])  # ok
    requests.get("https://example.org/items/" + str(int(request.args["id"])))  # ok
    return "done"


import aiohttp
import feedparser
import pdfkit
import urllib3
from litestar import post as fetching


@fetching("/fetch")
async def fetch_all(url: str) -> None:
    feedparser.parse(url)  # bad
    pdfkit.from_url(url, "out.pdf")  # bad
    urllib3.PoolManager().urlopen("GET", url)  # bad
    async with aiohttp.request("GET", url) as answer:  # bad
        await answer.text()
    feedparser.parse("https://news.example.com/feed")  # ok


import os
from urllib.parse import urlsplit, urlunsplit

PARTNERS = os.environ["PARTNERS"].split(",")
SEEN = {}


@app.route("/preview")
def preview():
    parts = urlsplit(request.args["url"])
    if parts.netloc not in PARTNERS:
        return "no"
    return requests.get(urlunsplit(parts)).text  # ok


@app.route("/seen")
def seen():
    url = request.args["url"]
    if url in SEEN:
        requests.get(url)  # bad
    SEEN[url] = True
    return "done"
