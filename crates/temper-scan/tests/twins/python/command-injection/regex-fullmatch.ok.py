import os
import re
from flask import Flask, request

app = Flask(__name__)


@app.get("/resolve")
def resolve():
    domain = request.args.get("domain", "")
    if not re.fullmatch(r"[a-z0-9.-]+", domain):
        return "bad domain", 400
    return os.popen("dig +short " + domain).read()
