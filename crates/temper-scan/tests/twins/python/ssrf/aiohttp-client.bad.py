import ipaddress
import aiohttp
from aiohttp import web


async def probe(request):
    host = request.query["host"]
    async with aiohttp.ClientSession() as s:
        async with s.get(f"http://{host}/health") as r:
            return web.json_response({"status": r.status})
