from flask import Flask, request

app = Flask(__name__)


@app.route("/card")
def card():
    card = {"heading": "Your card", "owner": request.args.get("owner", "")}
    card["footer"] = "Valid for one year"
    return "<h1>" + card["owner"] + "</h1>" + card["footer"]
