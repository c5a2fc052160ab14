"""Magazine for gardeners: articles have tags."""

import re

from flask import Flask, jsonify, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024
ARTICLES = []


@app.get("/articles/count")
def count_articles():
    """How many articles there are."""
    return jsonify(count=len(ARTICLES))


@app.post("/articles")
def add_article():
    """Add an article with the tags of the JSON field `tags`, such as "garden tools, roses".

    A regular expression checks the line: tags are separated by a comma and an
    optional blank; a tag is one or more words of small letters and digits with
    a blank between them. Keeps the list of tags in ARTICLES and answers 201
    with {"tags": [...]}, or 400 where the line is missing or wrong.
    """
    tags = (request.get_json(silent=True) or {}).get("tags")
    if not isinstance(tags, str) or not re.match(r"^([a-z0-9]+,? ?)+$", tags):
        return jsonify(error="The line of tags is wrong"), 400
    article = {"tags": [tag.strip() for tag in tags.split(",")]}
    ARTICLES.append(article)
    return jsonify(article), 201


if __name__ == "__main__":
    app.run()
