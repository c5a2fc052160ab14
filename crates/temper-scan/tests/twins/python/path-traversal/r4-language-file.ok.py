import json
import os
from flask import Flask, jsonify, session, request

app = Flask(__name__)
app.secret_key = os.environ["APP_KEY"]


def load_translation(language):
    with open(f"translations/{language}.json", encoding="utf-8") as handle:
        return json.load(handle)


@app.route("/i18n")
def translations():
    language = "de" if request.cookies.get("lang", "en") == "de" else "en"
    return jsonify(load_translation(language))
