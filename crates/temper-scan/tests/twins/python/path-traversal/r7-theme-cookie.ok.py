from flask import Flask, Response, request

app = Flask(__name__)


@app.route("/theme.css")
def theme_css():
    theme = request.cookies.get("theme", "light")
    if theme not in ("light", "dark", "solarized"):
        theme = "light"
    with open("static/themes/" + theme + ".css") as f:
        css = f.read()
    return Response(css, mimetype="text/css")
