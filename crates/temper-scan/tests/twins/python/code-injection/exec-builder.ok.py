from flask import Flask, request

app = Flask(__name__)


@app.post("/script")
def script():
    name = request.form.get("name", "x")
    parts = ["def f():", "    return "]
    parts.append(repr(1) + " + " + str(len(name)))
    scope = {}
    exec("\n".join(parts[:1]) + "\n" + "".join(parts[1:]), scope)
    return str(scope["f"]())
