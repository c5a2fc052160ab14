import requests
from flask import Flask, request

app = Flask(__name__)


@app.post("/hook")
def hook():
    data = request.get_json()
    session = requests.Session()
    session.post("https://hooks.example.org/in", json={"to": data["callback"]}, timeout=3)
    return "sent"
