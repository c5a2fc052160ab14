"""Press review: shows what the partner newspapers write."""

import os

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
    # <hole>


if __name__ == "__main__":
    app.run()
