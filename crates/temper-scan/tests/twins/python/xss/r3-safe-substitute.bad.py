import html
from string import Template
from flask import Flask, request

app = Flask(__name__)
PAGE = Template("<p>$who</p>")


@app.get("/ss")
def ss():
    who = request.args.get("who", "")
    return PAGE.safe_substitute(who=who)
