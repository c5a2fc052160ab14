import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.post("/convert")
def convert():
    fmt = request.form["format"]
    argv = ["sh", "-c", f"convert in.png out.{fmt}"]
    proc = subprocess.Popen(argv, stdout=subprocess.PIPE)
    proc.wait()
    return str(proc.returncode)
