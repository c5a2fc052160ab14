from flask import Flask, request

app = Flask(__name__)


@app.route("/hn")
def hn():
    param = ""
    for name in request.headers.keys():
        if name.startswith("X-Custom"):
            param = name
            break
    bar = ("constant", param)[0]
    response = ""
    response += f"<p>{bar}</p>"
    return response
