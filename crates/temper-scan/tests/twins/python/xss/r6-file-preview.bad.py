import csv
import io

from flask import Flask, request
from html import escape

app = Flask(__name__)


@app.route("/preview", methods=["POST"])
def preview_csv():
    upload = request.files.get("file")
    if upload is None:
        return "No file uploaded", 400
    stream = io.StringIO(upload.stream.read().decode("utf-8"))
    reader = csv.reader(stream)
    out = "<ul>"
    for row in reader:
        out += "<li>" + ", ".join(row) + "</li>"
    out += "</ul>"
    return out
