import io
import xml.sax
import xml.sax.handler
from flask import Flask, request

app = Flask(__name__)


@app.post("/sax")
def sax():
    parser = xml.sax.make_parser()
    parser.setFeature(xml.sax.handler.feature_external_ges, True)
    parser.parse(io.BytesIO(request.get_data()))
    return "ok"
