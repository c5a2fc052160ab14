import functools
import subprocess
import threading

from flask import Flask, request

app = Flask(__name__)


def run_scan(options, target):
    subprocess.run("nmap " + options + " " + target, shell=True, check=False)


quick_scan = functools.partial(run_scan, "-F")


@app.route("/scan", methods=["POST"])
def scan():
    target = request.form["target"]
    worker = threading.Thread(target=run_scan, args=("-F", target))
    worker.start()
    return {"started": True, "target": len(target)}
