from flask import Flask, request
import markupsafe

app = Flask(__name__)


@app.route("/r", methods=["GET", "POST"])
def r():
    values = {"a": "first", "b": request.form.get("b", "")}
    other = dict(values)
    other["b"] = "second"
    out = values["b"]
    return "<div>" + out + "</div>"
