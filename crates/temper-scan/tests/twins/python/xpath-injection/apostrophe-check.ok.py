import elementpath
import xml.etree.ElementTree as ET
from flask import Flask, request

app = Flask(__name__)


@app.get("/q")
def q():
    key = request.headers.get("X-Key", "")
    root = ET.parse("data.xml").getroot()
    if not key.isalnum():
        return "bad", 400
    found = elementpath.select(root, "/root/entry[key='" + key + "']")
    return {"n": len(found)}
