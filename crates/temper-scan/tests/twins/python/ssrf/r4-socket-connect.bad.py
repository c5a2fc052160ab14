import http.client

from flask import Flask, request

app = Flask(__name__)


@app.route("/probe")
def probe():
    target = request.args.get("host")
    connection = http.client.HTTPConnection(target, 80, timeout=3)
    connection.request("GET", "/health")
    return {"status": connection.getresponse().status}
