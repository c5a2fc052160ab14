import shlex
import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.post("/sp")
def sp():
    line = request.form["line"]
    subprocess.run(["wc", "-c"], input=line.encode(), check=True)
    return "ok"
