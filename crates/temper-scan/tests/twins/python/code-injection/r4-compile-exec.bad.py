import sys
from flask import Flask, request

app = Flask(__name__)
RULES = {"double": "result = value * 2", "half": "result = value / 2"}


@app.route("/rule")
def rule():
    name = request.args.get("rule", "double")
    source = RULES["double"]
    if name not in RULES:
        source = name
    scope = {"value": 21}
    exec(compile(source, "<rule>", "exec"), scope)
    return str(float(scope["result"]))
