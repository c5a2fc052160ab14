from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/echo")
async def echo(text: str):
    return HTMLResponse("<p>" + text + "</p>")
