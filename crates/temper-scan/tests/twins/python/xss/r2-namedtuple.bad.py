from collections import namedtuple
from flask import Flask, request

app = Flask(__name__)
Row = namedtuple("Row", ["left", "right"])


@app.get("/nt")
def nt():
    row = Row(left=request.args.get("l", ""), right="fixed")
    return "<b>" + row.left + "</b>"
