from flask import Flask, request
from lxml import etree as ET

app = Flask(__name__)


@app.post("/feed")
def feed():
    root = ET.fromstring(request.data, parser=ET.XMLParser(resolve_entities=True))
    return {"tag": root.tag}
