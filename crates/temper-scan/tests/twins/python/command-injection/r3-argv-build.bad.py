import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.post("/ab")
def ab():
    param = request.form.get("p", "")
    args = []
    if True:
        args.append("sh")
        args.append("-c")
    args.append(f"echo {param}")
    subprocess.run(args, capture_output=True)
    return "ok"
