from flask import Flask, request
from markupsafe import Markup

app = Flask(__name__)


@app.get("/m")
def m():
    label = request.headers.get("X-Label", "")
    return Markup("<i>%s</i>") % label
