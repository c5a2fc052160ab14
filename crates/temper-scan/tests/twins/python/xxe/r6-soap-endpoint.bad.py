from flask import Flask, Response, request
from lxml import etree

app = Flask(__name__)


def parse_envelope(data):
    parser = etree.XMLParser(load_dtd=True, no_network=False, resolve_entities=True)
    return etree.fromstring(data, parser)


@app.route("/soap", methods=["POST"])
def soap():
    envelope = parse_envelope(request.data)
    name = envelope.findtext(".//{http://example.org/hr}Name")
    return Response("<ok/>" if name else "<missing/>", mimetype="application/xml")
