import os
import re
import shlex
import subprocess

from flask import Flask, abort, request
from marshmallow import Schema, fields
from pydantic import BaseModel

app = Flask(__name__)
HOSTS = ["example.org", "example.net"]


@app.route("/shell")
def shell():
    host = request.args["host"]
    os.system("ping -c 1 " + host)  # bad
    os.popen(f"ping -c 1 {host}")  # bad
    subprocess.run(f"ping -c 1 {host}", shell=True)  # bad
    subprocess.check_output("ping -c 1 {}".format(host), shell=True)  # bad
    subprocess.run("ping -c 1 " + shlex.quote(host), shell=True)  # ok
    subprocess.run(["ping", "-c", "1", host])  # ok
    subprocess.run([host, "-c", "1"])  # bad
    return "done"


@app.route("/known")
def known():
    host = request.args["host"]
    if host not in HOSTS:
        abort(400)
    os.system("ping -c 1 " + host)  # ok
    return "done"


@app.route("/number")
def number():
    count = int(request.args["count"])
    os.system(f"ping -c {count} example.org")  # ok
    return "done"


def check_name(name):
    if not re.fullmatch(r"[a-z]+", name):
        raise ValueError("bad name")


@app.route("/checked")
def checked():
    name = request.args["name"]
    os.system("ls " + name)  # bad
    check_name(name)
    os.system("ls " + name)  # ok
    return "done"


class Job(BaseModel):
    name: str
    count: int


class JobSchema(Schema):
    name = fields.Str(required=True)
    count = fields.Int()


@app.route("/models", methods=["POST"])
def of_models():
    made = Job(**request.get_json())
    os.system("run " + made.name)  # bad
    os.system(f"run {made.count}")  # ok
    checked = Job.model_validate(request.get_json())
    os.system("run " + checked.name)  # bad
    os.system(f"run {checked.count}")  # ok
    loaded = JobSchema().load(request.get_json())
    os.system("run " + loaded["name"])  # bad
    os.system("run " + str(loaded["count"]))  # ok
    return "done"
