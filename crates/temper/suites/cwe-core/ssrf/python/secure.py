"""Press review: shows what the partner newspapers write."""

import os
from urllib.parse import urlsplit, urlunsplit

import requests
from flask import Flask, jsonify, request

app = Flask(__name__)
# Host names of the partners, such as "news.example,daily.example:8080".
PARTNERS = os.environ["PARTNERS"].split(",")


def title_of(page):
    """Text between the first <title> and </title> of a page."""
    return page.partition("<title>")[2].partition("</title>")[0].strip()


@app.get("/partners")
def partners():
    """Host names of the partners' sites."""
    return jsonify(PARTNERS)


@app.get("/preview")
def preview():
    """Title and size of the partner's article at the address in the query parameter `url`.

    Answers {"title": ..., "bytes": ...}; 400 where the address is missing, and
    502 where the article can't be fetched.
    """
    parts = urlsplit(request.args.get("url", ""))
    # The whole authority must be a partner's: no user part, no other port.
    if parts.scheme not in ("http", "https") or parts.netloc not in PARTNERS:
        return jsonify(error="This is no address of a partner"), 400
    try:
        # A redirect could lead away from the partner's site.
        response = requests.get(urlunsplit(parts), timeout=5, allow_redirects=False)
    except requests.RequestException:
        return jsonify(error="The article can't be fetched"), 502
    if response.status_code != 200:
        return jsonify(error="The article can't be fetched"), 502
    return jsonify(title=title_of(response.text), bytes=len(response.content))


if __name__ == "__main__":
    app.run()
