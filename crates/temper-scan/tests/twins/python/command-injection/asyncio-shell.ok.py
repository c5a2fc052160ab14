import asyncio
from fastapi import FastAPI, Query

app = FastAPI()


@app.get("/count")
async def count(path: str = Query(...)):
    words = str(len(path))
    proc = await asyncio.create_subprocess_shell(f"echo {words}", stdout=-1)
    out, _ = await proc.communicate()
    return {"out": out.decode()}
