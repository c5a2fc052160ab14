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
