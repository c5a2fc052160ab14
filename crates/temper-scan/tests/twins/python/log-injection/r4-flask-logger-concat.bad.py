from flask import Flask, request

app = Flask(__name__)


@app.before_request
def trace():
    agent = request.headers.get("User-Agent", "")
    app.logger.info("agent=" + agent + " path=" + request.path)


@app.route("/")
def index():
    return "ok"
