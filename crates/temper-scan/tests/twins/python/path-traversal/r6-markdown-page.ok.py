import re

import markdown
from flask import Flask, abort, render_template

app = Flask(__name__)
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@app.route("/wiki/<path:slug>")
def wiki_page(slug):
    if SLUG.fullmatch(slug) is None:
        abort(404)
    try:
        with open("content/" + slug + ".md", encoding="utf-8") as page:
            body = markdown.markdown(page.read())
    except OSError:
        abort(404)
    return render_template("page.html", body=body)
