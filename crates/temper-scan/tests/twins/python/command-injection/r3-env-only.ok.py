import os
import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.post("/eo")
def eo():
    param = request.form.get("p", "")
    environment = dict(os.environ)
    environment["REPORT_NAME"] = param
    subprocess.run(["make", "report"], env=environment)
    return "ok"
