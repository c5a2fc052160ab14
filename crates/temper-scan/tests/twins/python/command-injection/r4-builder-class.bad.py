import subprocess

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class ConvertRequest(BaseModel):
    source: str
    quality: int = 80


class CommandLine:
    def __init__(self, program):
        self.parts = [program]

    def option(self, name, value):
        self.parts.append(f"-{name} {value}")
        return self

    def render(self):
        return " ".join(self.parts)


@app.post("/convert")
def convert(req: ConvertRequest):
    line = CommandLine("convert").option("quality", req.quality).option("draw", req.source)
    done = subprocess.run(line.render() + " in.png out.png", shell=True)
    return {"code": done.returncode}
