"""A calculator for sums."""
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.get("/sum")
def total():
    terms = request.args.get("terms", "0")
    parts = terms.split(" ")
    value = eval(terms.replace(" ", "+"))
    average = value / len(parts)
    return jsonify(sum=value, average=average)
