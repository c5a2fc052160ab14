import xml.etree.ElementTree

import lxml.etree
from flask import Flask, request

app = Flask(__name__)


@app.route("/parse", methods=["POST"])
def parse():
    lxml.etree.fromstring(request.data)  # bad
    xml.etree.ElementTree.fromstring(request.data)  # ok
    lxml.etree.fromstring(b"<fixed/>")  # ok
    return "done"
