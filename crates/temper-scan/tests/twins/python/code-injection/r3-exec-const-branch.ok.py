from flask import Flask, request

app = Flask(__name__)


@app.post("/ex")
def ex():
    code = request.form.get("c", "")
    size = len("four")
    program = "pass" if size == 4 else code
    exec(program)
    return "ok"
