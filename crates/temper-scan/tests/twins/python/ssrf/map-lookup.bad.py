import urllib.request
from flask import Flask, request

app = Flask(__name__)
FEEDS = {"news": "https://a.example/rss", "jobs": "https://b.example/rss"}


@app.get("/feed")
def feed():
    name = request.args.get("name", "news")
    url = FEEDS.get(name) or name
    return {"n": len(urllib.request.urlopen(url).read())}
