import os
import secrets

from aiohttp import web


async def store(request):
    reader = await request.multipart()
    field = await reader.next()
    filename = field.filename
    size = 0
    with open(os.path.join("/srv/incoming", filename), "wb") as target:
        while True:
            chunk = await field.read_chunk()
            if not chunk:
                break
            size += len(chunk)
            target.write(chunk)
    return web.json_response({"size": size})


app = web.Application()
app.router.add_post("/store", store)
