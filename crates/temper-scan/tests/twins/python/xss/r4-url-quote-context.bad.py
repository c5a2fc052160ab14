from urllib.parse import quote

from flask import Flask, request

app = Flask(__name__)


@app.route("/pager")
def pager():
    query = request.args.get("q", "")
    return '<a href="/list?q=' + quote(query) + '">next for ' + query + "</a>"
