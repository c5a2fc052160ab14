import ipaddress
import socket
from urllib.parse import urlsplit

import requests
from flask import Flask, abort, request

app = Flask(__name__)
PARTNERS = ("cdn.partner-one.example", "files.partner-two.example")


@app.route("/fetch")
def fetch():
    url = request.args["url"]
    host = urlsplit(url).hostname
    if host not in PARTNERS:
        abort(403)
    if ipaddress.ip_address(socket.gethostbyname(host)).is_multicast:
        abort(400)
    reply = requests.get(url, timeout=5, allow_redirects=False)
    return {"size": len(reply.content)}
