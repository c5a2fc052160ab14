from jinja2 import Environment
from fastapi import FastAPI, Body
from fastapi.responses import PlainTextResponse

app = FastAPI()
env = Environment(autoescape=True)


@app.post("/preview", response_class=PlainTextResponse)
def preview(body: str = Body(...)):
    return env.from_string("{{ user }} wrote {{ body }}").render(user="guest", body=body)
