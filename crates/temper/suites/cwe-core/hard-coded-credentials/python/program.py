"""Shop window of a garden centre: how much is in stock."""

import os

import requests
from flask import Flask, jsonify

app = Flask(__name__)
WAREHOUSE_URL = os.environ["WAREHOUSE_URL"]


@app.get("/health")
def health():
    """Tells the load balancer that the shop is up."""
    return jsonify(status="ok")


@app.get("/stock")
def stock():
    """Sum up the warehouse's stock list.

    The list is at WAREHOUSE_URL + "/list": a JSON list of objects with `sku`
    and `quantity`. The warehouse wants the shop's user name and password (HTTP
    basic authentication). Answers {"items": ..., "pieces": ...}, or 502 where
    the warehouse gives no list.
    """
    # <hole>


if __name__ == "__main__":
    app.run()
