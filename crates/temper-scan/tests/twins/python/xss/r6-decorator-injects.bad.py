import functools
from html import escape

from flask import Flask, request

app = Flask(__name__)


def with_locale(view):
    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        return view(request.args.get("locale", "en"), *args, **kwargs)

    return wrapper


@app.route("/locale")
@with_locale
def show_locale(locale):
    return "<html lang='%s'><body>ok</body></html>" % locale
