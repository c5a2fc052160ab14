import html
from aiohttp import web


async def index(request):
    data = await request.post()
    comment = data.get("comment", "")
    return web.Response(text="<p>%s</p>" % comment, content_type="text/html")
