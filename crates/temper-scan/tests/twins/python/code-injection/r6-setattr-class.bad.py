import importlib

from flask import Flask, jsonify, request

app = Flask(__name__)
EXPORTERS = {"csv": "exporters.csv", "pdf": "exporters.pdf"}


@app.route("/export")
def export():
    kind = request.args.get("kind", "csv")
    code = compile("result = exporters.%s.run()" % kind, "<export>", "exec")
    scope = {"exporters": importlib.import_module("exporters")}
    exec(code, scope)
    return jsonify(scope["result"])
