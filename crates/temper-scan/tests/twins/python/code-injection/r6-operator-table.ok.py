import operator

from bottle import Bottle, request

app = Bottle()
OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


@app.get("/calc")
def calc():
    left = request.query.left
    right = request.query.right
    op = request.query.get("op", "+")
    result = OPERATORS[op](float(left), float(right))
    return {"result": result}
