import requests
from flask import Flask, request

app = Flask(__name__)
HOSTS = {"api.example.org", "cdn.example.org"}


@app.get("/fetch")
def fetch():
    url = request.args.get("url", "")
    return {"status": requests.get(url, timeout=5).status_code}
