import html
from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


@app.get("/profile/{nick}", response_class=HTMLResponse)
async def profile(nick: str):
    return "<html><body>" + nick + "</body></html>"
