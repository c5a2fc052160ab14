from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.get("/x")
def x():
    name = request.cookies.get("who", "")
    if "'" in name:
        return "bad", 400
    root = etree.parse("d.xml").getroot()
    return {"n": len(root.xpath("/d/p[name='" + name + "']"))}
