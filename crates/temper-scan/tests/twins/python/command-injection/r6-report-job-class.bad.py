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
