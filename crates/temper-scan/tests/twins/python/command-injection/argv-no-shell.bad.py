import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.get("/show")
def show():
    name = request.args.get("name", "")
    subprocess.run(["bash", "-c", "echo " + name], check=False)
    return "ok"
