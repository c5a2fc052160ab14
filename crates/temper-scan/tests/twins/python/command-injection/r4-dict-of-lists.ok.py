import subprocess
from flask import Flask, request

app = Flask(__name__)


@app.route("/git")
def git():
    options = {"log": ["--oneline"], "branch": ["--list"]}
    options["log"].append(request.args.get("extra", ""))
    extra = options["branch"][0]
    proc = subprocess.Popen("git log " + extra, shell=True, stdout=subprocess.PIPE)
    out, _ = proc.communicate()
    return app.response_class(out, mimetype="text/plain")
