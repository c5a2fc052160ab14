from flask import Flask, request

app = Flask(__name__)


@app.before_request
def trace():
    agent = request.headers.get("User-Agent", "")
    app.logger.info("agent length=" + str(len(agent)))


@app.route("/")
def index():
    return "ok"
