import subprocess

from fastapi import FastAPI

app = FastAPI()
USE_SHELL = True


@app.get("/du")
def disk_usage(folder: str):
    if not folder.isalnum():
        return {"error": "bad folder"}
    output = subprocess.check_output("du -sh /srv/" + folder, shell=USE_SHELL, text=True)
    return {"usage": output.split()[0]}
