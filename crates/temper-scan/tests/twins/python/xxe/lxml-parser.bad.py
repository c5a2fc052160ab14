from flask import Flask, request
from lxml import etree

app = Flask(__name__)


@app.post("/xml")
def xml():
    parser = etree.XMLParser(resolve_entities=True, no_network=False)
    doc = etree.fromstring(request.data, parser)
    return doc.tag
