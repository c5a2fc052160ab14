import os

from fastapi import FastAPI
from fastapi.responses import FileResponse

app = FastAPI()
DIST = os.path.realpath("frontend/dist")


@app.get("/api/health")
def health():
    return {"status": "ok"}


@app.get("/{full_path:path}")
async def serve_spa(full_path: str):
    file_path = os.path.realpath(os.path.join(DIST, full_path))
    if file_path.startswith(DIST + os.sep) and os.path.isfile(file_path):
        return FileResponse(file_path)
    return FileResponse(os.path.join(DIST, "index.html"))
