import io
import xml.sax
from flask import Flask, request

app = Flask(__name__)


@app.post("/so")
def so():
    source = io.StringIO(request.form.get("x", ""))
    parser = xml.sax.make_parser()
    handler = xml.sax.ContentHandler()
    parser.setFeature(xml.sax.handler.feature_external_ges, 0)
    parser.setContentHandler(handler)
    parser.parse(source)
    return "ok"
