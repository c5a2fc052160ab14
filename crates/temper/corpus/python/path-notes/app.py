"""Reads notes from a folder."""
import os

from flask import Flask, request

app = Flask(__name__)
NOTES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "notes")


@app.get("/note")
def note():
    name = request.args.get("name", "")
    path = os.path.join(NOTES, name)
    with open(path) as file:
        text = file.read()
    return {"name": name, "text": text}
