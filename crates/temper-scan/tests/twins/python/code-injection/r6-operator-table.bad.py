import operator

from bottle import Bottle, request

app = Bottle()
OPERATORS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv}


@app.get("/calc")
def calc():
    left = request.query.left
    right = request.query.right
    op = request.query.get("op", "+")
    result = eval("%s %s %s" % (left, op, right))
    return {"result": result}
