from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)


class Catalog:
    def __init__(self, path):
        self.tree = etree.parse(path)

    def by_author(self, author):
        expression = "/catalog/book[author='" + author + "']/title/text()"
        return self.tree.xpath(expression)


catalog = Catalog("catalog.xml")


@app.route("/books")
def books():
    return jsonify(catalog.by_author(request.args.get("author", "")))
