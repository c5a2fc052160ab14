from flask import Flask, request, session

app = Flask(__name__)

LANGUAGES = ("en", "de", "fr")


@app.route("/lang")
def lang():
    value = request.args.get("lang", "en")
    if value not in LANGUAGES:
        value = "en"
    session["lang"] = value
    return "ok"
