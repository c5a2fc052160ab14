from flask import Flask, make_response, request

app = Flask(__name__)


@app.get("/ct")
def ct():
    body = request.args.get("b", "")
    return body, 200, {"Content-Type": "text/html"}
