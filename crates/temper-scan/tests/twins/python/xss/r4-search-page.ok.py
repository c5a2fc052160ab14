from flask import Flask, request
from markupsafe import escape

app = Flask(__name__)

PAGE = """<!doctype html>
<title>Search</title>
<h1>Results for %(query)s</h1>
<ul>%(items)s</ul>
"""


def find(query):
    return [t for t in ("apple", "banana", "cherry") if query in t]


@app.route("/search")
def search():
    query = request.args.get("q", "")
    items = "".join(f"<li>{item}</li>" for item in find(query))
    return PAGE % {"query": escape(query), "items": items}
