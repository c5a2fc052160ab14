import http.client

from flask import Flask, request

app = Flask(__name__)


@app.route("/probe")
def probe():
    path = request.args.get("id", "0")
    connection = http.client.HTTPConnection("status.example.org", 80, timeout=3)
    connection.request("GET", "/health/%d" % int(path))
    return {"status": connection.getresponse().status}
