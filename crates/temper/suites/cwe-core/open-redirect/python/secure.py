"""Recipe collection whose readers can choose a light or a dark theme."""

from urllib.parse import urlsplit, urlunsplit

from flask import Flask, abort, jsonify, redirect, request

app = Flask(__name__)
THEMES = ("light", "dark")


def remember_theme(response, theme):
    """Let the browser keep the theme for a year."""
    response.set_cookie(
        "theme", theme, max_age=31_536_000, secure=True, httponly=True, samesite="Lax"
    )
    return response


@app.get("/themes")
def themes():
    """Names of the themes."""
    return jsonify(THEMES)


@app.get("/theme/<theme>")
def set_theme(theme):
    """Remember the theme and send the reader back to where they came from.

    The query parameter `next` says where that is, such as /recipes/12; without
    it they get to the start page. A theme that doesn't exist is answered with 404.
    """
    if theme not in THEMES:
        abort(404)
    # Browsers read a backslash as a slash. What stays must be a path of this site.
    parts = urlsplit(request.args.get("next", "/").replace("\\", "/"))
    target = urlunsplit(("", "", parts.path, parts.query, ""))
    if parts.scheme or parts.netloc or not target.startswith("/") or target.startswith("//"):
        target = "/"
    return remember_theme(redirect(target), theme)


if __name__ == "__main__":
    app.run()
