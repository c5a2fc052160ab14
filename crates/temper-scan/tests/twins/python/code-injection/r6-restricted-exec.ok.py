import json

from fastapi import FastAPI, Request

app = FastAPI()


@app.post("/rules/test")
async def run_rule(request: Request):
    payload = await request.json()
    script = payload["script"]
    scope = {"order": payload["order"], "result": None}
    rule = json.loads(script)
    scope["result"] = scope["order"].get(rule["field"]) == rule["equals"]
    return {"result": scope["result"]}
