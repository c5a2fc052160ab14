import ast

from flask import Flask, render_template_string, request

app = Flask(__name__)


@app.route("/eval")
def evaluate():
    eval(request.args["formula"])  # bad
    ast.literal_eval(request.args["formula"])  # ok
    render_template_string("Hello " + request.args["name"])  # bad
    return render_template_string("Hello {{ name }}", name=request.args["name"])  # ok


import sympy
from litestar import post as computing


@computing("/compute")
async def compute(text: str) -> None:
    sympy.sympify(text)  # bad
    sympy.sympify("x + 1")  # ok
