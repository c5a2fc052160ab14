from flask import Flask, request, session

app = Flask(__name__)

LANGUAGES = ("en", "de", "fr")


@app.route("/lang")
def lang():
    value = request.args.get("lang", "en")
    session["lang"] = value
    return "ok"
