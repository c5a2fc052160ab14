from urllib.parse import urlparse

import httpx
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()
ALLOWED_HOSTS = {"example.org", "www.example.org", "docs.example.org"}


class PreviewRequest(BaseModel):
    url: str


@app.post("/preview")
async def preview(body: PreviewRequest):
    parsed = urlparse(body.url)
    if parsed.scheme not in ("http", "https"):
        raise HTTPException(status_code=400, detail="only http(s) urls")
    if parsed.hostname not in ALLOWED_HOSTS:
        raise HTTPException(status_code=400, detail="host not allowed")
    async with httpx.AsyncClient(timeout=5) as client:
        page = await client.get(body.url)
    return {"status": page.status_code, "size": len(page.content)}
