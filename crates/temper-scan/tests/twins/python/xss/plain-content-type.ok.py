from flask import Flask, Response, request

app = Flask(__name__)


@app.get("/echo")
def echo():
    text = request.args.get("t", "")
    return Response("you said " + text, mimetype="text/plain")
