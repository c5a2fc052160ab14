from flask import Flask, request

app = Flask(__name__)


@app.get("/op")
def op():
    name = request.args.get("op", "")
    if name in ("abs", "bin", "hex"):
        return str(eval(name + "(3)"))
    return "no", 400
