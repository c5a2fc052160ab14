import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.post("/n")
def n():
    def build(arg):
        return "grep " + arg + " /var/log/app.log"

    term = request.get_json()["term"]
    term = str(hash(term))
    with subprocess.Popen(build(term), shell=True, stdout=subprocess.PIPE) as p:
        return p.stdout.read()
