import csv

from flask import Flask, Response, request
from markupsafe import escape

app = Flask(__name__)


@app.route("/log")
def log_table():
    needle = request.args.get("contains", "")

    def rows():
        yield "<table><caption>Lines with " + needle + "</caption>"
        with open("audit.csv", newline="") as handle:
            for when, text in csv.reader(handle):
                if needle in text:
                    yield f"<tr><td>{escape(when)}</td><td>{escape(text)}</td></tr>"
        yield "</table>"

    return Response(rows())
