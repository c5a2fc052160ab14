"""Greeting cards of a stationery shop."""

from flask import Flask, jsonify, render_template_string, request

app = Flask(__name__)
SHOP = "The Paper Mill"
OCCASIONS = ["Birthday", "Wedding", "New home"]


@app.get("/occasions")
def occasions():
    """Occasions that the shop has cards for."""
    return jsonify(OCCASIONS)


@app.get("/card")
def card():
    """Greeting card as an HTML page, rendered with Flask's template engine.

    The heading says "Dear ..." with the query parameter `to` (or "friend"),
    below is the query parameter `text`, and at the bottom the shop's name.
    """
    to = request.args.get("to", "friend")
    text = request.args.get("text", "")
    template = f"<h1>Dear {to}</h1><p>{text}</p><footer>{{{{ shop }}}}</footer>"
    return render_template_string(template, shop=SHOP)


if __name__ == "__main__":
    app.run()
