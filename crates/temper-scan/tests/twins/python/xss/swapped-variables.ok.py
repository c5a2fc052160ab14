from flask import Flask, request

app = Flask(__name__)


@app.get("/sw")
def sw():
    a = request.args.get("a", "")
    b = "plain"
    a, b = b, a
    return "<p>" + a + "</p>"
