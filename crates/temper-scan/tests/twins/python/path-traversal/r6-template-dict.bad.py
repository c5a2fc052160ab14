from string import Template

from flask import Flask, request

app = Flask(__name__)
PATH = Template("/srv/themes/$theme/$part.css")


@app.route("/css")
def css():
    theme = request.args.get("theme", "light")
    path = PATH.substitute(theme=theme, part="main")
    with open(path) as sheet:
        return sheet.read(), 200, {"Content-Type": "text/css"}
