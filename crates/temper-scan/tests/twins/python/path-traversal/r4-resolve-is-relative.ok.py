from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse

app = FastAPI()
ROOT = Path("/srv/reports").resolve()


@app.get("/reports/{name:path}")
def report(name: str):
    target = (ROOT / name).resolve()
    if not target.is_relative_to(ROOT) or not target.exists():
        raise HTTPException(status_code=404)
    return FileResponse(target)
