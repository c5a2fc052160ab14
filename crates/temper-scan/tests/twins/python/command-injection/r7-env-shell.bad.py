import os
import subprocess

from fastapi import FastAPI, Header

app = FastAPI()


@app.post("/notify")
def notify(x_message: str = Header("")):
    subprocess.run("notify-send Deploy \"" + x_message + "\"", shell=True)
    return {"sent": True}
