import xml.etree.ElementTree as ET
from flask import Flask, request

app = Flask(__name__)


@app.post("/user")
def user():
    name = request.form["name"]
    tree = ET.parse("users.xml")
    hit = next((u for u in tree.iter("user") if u.get("name") == name), None)
    return {"found": hit is not None}
