import re
from flask import Flask, request

app = Flask(__name__)


@app.get("/v")
def v():
    text = request.args.get("t", "")
    ok = re.match(r"^(a+)+$", text)
    return {"ok": bool(ok)}
