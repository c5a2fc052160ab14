import yaml
from fastapi import FastAPI, Request

app = FastAPI()


def parse(text):
    return yaml.safe_load(text)


@app.post("/import")
async def import_(request: Request):
    raw = await request.body()
    return {"items": len(parse(raw.decode()))}
