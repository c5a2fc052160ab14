import re
import subprocess
from dataclasses import dataclass

from flask import Flask, request

app = Flask(__name__)


@dataclass
class ReportJob:
    name: str
    email: str

    def validate(self):
        if not self.name:
            raise ValueError("name is required")
        if not re.fullmatch(r"[a-z0-9_]{1,32}", self.name):
            raise ValueError("bad report name")

    def command(self):
        return "/opt/reports/run.sh " + self.name


class ReportRunner:
    def run(self, job):
        job.validate()
        process = subprocess.Popen(job.command(), shell=True, stdout=subprocess.PIPE)
        out, _ = process.communicate(timeout=60)
        return out.decode()


@app.post("/reports")
def create_report():
    body = request.get_json()
    job = ReportJob(name=body["name"], email=body["email"])
    return {"output": ReportRunner().run(job)}
