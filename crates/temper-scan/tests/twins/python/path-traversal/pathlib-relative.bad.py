from pathlib import Path
from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

app = FastAPI()
STORE = Path("/var/store").resolve()


@app.get("/doc/{name:path}")
def doc(name: str):
    target = STORE / name
    if ".." in target.name:
        raise HTTPException(403)
    return FileResponse(target)
