from flask import Flask, request
import defusedxml.ElementTree as ET

app = Flask(__name__)


@app.post("/feed")
def feed():
    root = ET.fromstring(request.data)
    return {"tag": root.tag}
