import re
import subprocess

from fastapi import FastAPI, HTTPException

app = FastAPI()
REPO = "/srv/git/website"


@app.get("/history/{branch}")
def history(branch: str, count: int = 20):
    if not re.fullmatch(r"[A-Za-z0-9][\w./-]*", branch):
        raise HTTPException(status_code=400, detail="Invalid branch name")
    try:
        output = subprocess.check_output(
            f"git log --oneline -n {count} {branch}", shell=True, cwd=REPO, text=True
        )
    except subprocess.CalledProcessError:
        raise HTTPException(status_code=404, detail="Unknown branch")
    return {"commits": output.splitlines()}
