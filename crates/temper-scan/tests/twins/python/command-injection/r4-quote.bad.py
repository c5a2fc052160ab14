import os
import shlex
from bottle import request, route, run


@route("/tail")
def tail():
    service = request.query.service
    os.system("journalctl -n 20 -u " + service + " > /var/tmp/tail.txt")
    with open("/var/tmp/tail.txt") as handle:
        return "<pre>see file</pre>" if handle.readable() else ""


run(host="localhost", port=8080)
