from fastapi import FastAPI, Request
from fastapi.responses import PlainTextResponse
from jinja2 import Environment

app = FastAPI()
env = Environment(autoescape=True)


@app.post("/mail")
async def mail(request: Request):
    data = await request.json()
    body = env.from_string(data["template"]).render(user=data["user"])
    return PlainTextResponse(body)
