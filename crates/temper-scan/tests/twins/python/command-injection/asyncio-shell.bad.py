import asyncio
from fastapi import FastAPI, Query

app = FastAPI()


@app.get("/count")
async def count(path: str = Query(...)):
    proc = await asyncio.create_subprocess_shell(f"wc -l {path}", stdout=-1)
    out, _ = await proc.communicate()
    return {"out": out.decode()}
