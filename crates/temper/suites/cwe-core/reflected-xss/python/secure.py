"""Catalogue of a plant nursery."""

from flask import Flask, jsonify, request
from markupsafe import escape

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
    q = request.args.get("q", "")
    found = [plant for plant in PLANTS if q.lower() in plant.lower()]
    html = f"<h1>Results for {escape(q)}</h1>"
    if found:
        html += "<ul>" + "".join(f"<li>{escape(plant)}</li>" for plant in found) + "</ul>"
    else:
        html += "<p>Nothing was found.</p>"
    return html


if __name__ == "__main__":
    app.run()
