from flask import Flask, request, session

app = Flask(__name__)
LANGUAGES = {"en", "de"}


@app.route("/language")
def language():
    chosen = request.args.get("language", "")
    session["language"] = chosen  # bad
    session[chosen] = "1"  # bad
    session["pages"] = int(request.args["pages"])  # ok
    if chosen in LANGUAGES:
        session["language"] = chosen  # ok
    session["language"] = "en"  # ok
    return "done"
