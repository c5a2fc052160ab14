import io
from html import escape

from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/table")
def table():
    out = io.StringIO()
    out.write("<table>")
    for name in request.args.getlist("column"):
        out.write("<th>")
        out.write(name)
        out.write("</th>")
    out.write("</table>")
    return make_response(out.getvalue())
