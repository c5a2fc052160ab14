"""Catalogue of a plant nursery."""

from flask import Flask, jsonify, request

app = Flask(__name__)
PLANTS = ["Rock rose", "Climbing rose", "Lavender", "Sage", "Thyme"]


@app.get("/plants.json")
def plants():
    """All plants, for the app."""
    return jsonify(PLANTS)


@app.get("/search")
def search():
    """HTML page with the plants whose name contains the query parameter `q`.

    The page has the heading "Results for ..." with the text that was searched
    for, and a list of the plants, or the sentence that nothing was found.
    """
    # <hole>


if __name__ == "__main__":
    app.run()
