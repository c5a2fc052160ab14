import io

from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)


@app.post("/feed")
def feed():
    titles = []
    stream = io.BytesIO(request.get_data())
    for _, element in etree.iterparse(stream, tag="title", resolve_entities=False):
        titles.append(element.text)
        element.clear()
    return jsonify(titles=titles)
