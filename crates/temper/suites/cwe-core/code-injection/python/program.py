"""Pocket calculator for builders, as a web service."""

from flask import Flask, jsonify, request

app = Flask(__name__)
FACTORS = {"inch": 25.4, "foot": 304.8, "yard": 914.4}


@app.get("/units")
def units():
    """Millimetres of each unit."""
    return jsonify(FACTORS)


@app.get("/calculate")
def calculate():
    """Result of the formula in the query parameter `formula`, such as 2.5*(3+4).

    A formula has numbers, the four basic operations and brackets. Answers
    {"result": number}, or 400 where the formula is missing or wrong.
    """
    # <hole>


if __name__ == "__main__":
    app.run()
