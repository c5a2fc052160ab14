"""Pocket calculator for builders, as a web service."""

import ast
import math
import operator

from flask import Flask, jsonify, request

app = Flask(__name__)
FACTORS = {"inch": 25.4, "foot": 304.8, "yard": 914.4}


@app.get("/units")
def units():
    """Millimetres of each unit."""
    return jsonify(FACTORS)


OPERATIONS = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def value_of(node):
    """Value of a parsed formula; everything but arithmetic is an error."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return node.value
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -value_of(node.operand)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATIONS:
        return OPERATIONS[type(node.op)](value_of(node.left), value_of(node.right))
    raise ValueError("not arithmetic")


@app.get("/calculate")
def calculate():
    """Result of the formula in the query parameter `formula`, such as 2.5*(3+4).

    A formula has numbers, the four basic operations and brackets. Answers
    {"result": number}, or 400 where the formula is missing or wrong.
    """
    formula = request.args.get("formula", "")
    if not 0 < len(formula) <= 100:
        return jsonify(error="The formula is missing or too long"), 400
    try:
        result = value_of(ast.parse(formula, mode="eval").body)
    except (ValueError, SyntaxError, ArithmeticError):
        return jsonify(error="The formula is wrong"), 400
    if not math.isfinite(result):
        return jsonify(error="The result is too large"), 400
    return jsonify(result=result)


if __name__ == "__main__":
    app.run()
