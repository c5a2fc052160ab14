from flask import Flask, jsonify, request
from lxml import etree

app = Flask(__name__)
CATALOG = etree.parse("catalog.xml")


@app.route("/books")
def books():
    author = request.args.get("author", "")
    nodes = CATALOG.xpath("//book[author=$author]/title/text()", author=author)
    return jsonify([str(n) for n in nodes])
