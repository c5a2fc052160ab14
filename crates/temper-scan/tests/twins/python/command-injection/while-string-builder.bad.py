import os
import io
from flask import Flask, request

app = Flask(__name__)


@app.get("/w")
def w():
    value = request.args.get("v", "")
    buf = io.StringIO()
    i = 0
    while i < 3:
        buf.write(value)
        i += 1
    os.system("echo " + buf.getvalue())
    return "ok"
