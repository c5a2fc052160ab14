import os
import subprocess

from fastapi import FastAPI, Header

app = FastAPI()


@app.post("/notify")
def notify(x_message: str = Header("")):
    env = dict(os.environ, MESSAGE=x_message)
    subprocess.run('notify-send Deploy "$MESSAGE"', shell=True, env=env)
    return {"sent": True}
