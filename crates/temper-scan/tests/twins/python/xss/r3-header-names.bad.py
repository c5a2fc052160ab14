from flask import Flask, request

app = Flask(__name__)


@app.route("/hn")
def hn():
    param = ""
    for name in request.headers.keys():
        if name.startswith("X-Custom"):
            param = name
            break
    bar = param + "_suffix"
    response = ""
    response += f"<p>{bar}</p>"
    return response
