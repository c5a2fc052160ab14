import secrets

from sanic import Sanic
from sanic.response import json

app = Sanic("portal")


@app.post("/session")
async def create_session(request):
    response = json({"ok": True})
    response.add_cookie("session_id", secrets.token_hex(16), secure=False, httponly=False)
    return response
