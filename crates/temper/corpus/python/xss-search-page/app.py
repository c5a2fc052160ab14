"""A page of search results."""
from flask import Flask, make_response, request

app = Flask(__name__)
ITEMS = ["lamp", "table", "chair"]


def matching(word):
    return [item for item in ITEMS if word in item]


@app.get("/search")
def search():
    word = request.args.get("q", "")
    found = matching(word)
    page = f"<h1>Results for {word}</h1><p>{len(found)} found</p>"
    response = make_response(page)
    response.headers["X-Count"] = str(len(found))
    return response
