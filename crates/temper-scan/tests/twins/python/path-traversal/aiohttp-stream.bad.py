import os
from aiohttp import web

ALLOWED = {"terms.txt", "privacy.txt"}


async def page(request):
    name = request.query.get("page", "terms.txt")
    if name.endswith(".txt"):
        return web.FileResponse(os.path.join("/srv/pages", name))
    raise web.HTTPNotFound()


app = web.Application()
app.router.add_get("/page", page)
