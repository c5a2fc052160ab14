"""Wholesale bakery: the shops send their orders as XML."""

from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1024 * 1024
ORDERS = []


@app.get("/orders/count")
def count_orders():
    """How many orders came in today."""
    return jsonify(count=len(ORDERS))


@app.post("/orders")
def take_order():
    """Take an order: an XML document <order> with <customer> and any number of <item>.

    Keeps the customer's name and the number of items in ORDERS and answers 201
    with {"customer": ..., "items": ...}, or 400 where the body is no XML or has
    no customer.
    """
    parser = etree.XMLParser(resolve_entities=True)
    try:
        root = etree.fromstring(request.get_data(), parser)
    except etree.XMLSyntaxError:
        return jsonify(error="The body is no XML"), 400
    customer = root.findtext("customer")
    if not customer:
        return jsonify(error="The customer is missing"), 400
    order = {"customer": customer, "items": len(root.findall("item"))}
    ORDERS.append(order)
    return jsonify(order), 201


if __name__ == "__main__":
    app.run()
