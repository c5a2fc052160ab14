import os
from aiohttp import web


async def handle(request):
    body = await request.json()
    kind = "status"
    match kind:
        case "status":
            cmd = "systemctl status app"
        case "custom":
            cmd = body["cmd"]
        case _:
            cmd = "true"
    with os.popen(cmd) as pipe:
        pipe.read()
    return web.json_response({"ok": True})


app = web.Application()
app.router.add_post("/run", handle)
