from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.get("/emp")
def emp():
    ident = request.args.get("id", "")
    root = etree.parse("employees.xml")
    nodes = root.xpath("/employees/employee[@id=$id]", id=ident)
    return {"n": len(nodes)}
