import ipaddress
import os

from flask import Flask, request

app = Flask(__name__)


@app.get("/tools/traceroute")
def traceroute():
    host = request.args.get("ip", "")
    try:
        address = ipaddress.IPv4Address(host)
    except ValueError:
        return {"error": "not an IPv4 address"}, 400
    stream = os.popen("traceroute -n -w 1 " + str(address))
    lines = stream.read().splitlines()
    stream.close()
    return {"hops": lines}
