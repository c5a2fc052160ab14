import html
import aiosqlite
from aiohttp import web


async def handler(request):
    owner = request.match_info["owner"]
    async with aiosqlite.connect("zoo.db") as db:
        owner = html.escape(owner, quote=False)
        cur = await db.execute("SELECT name FROM pets WHERE owner = ?", [owner])
        rows = await cur.fetchall()
    return web.json_response([r[0] for r in rows])


app = web.Application()
app.add_routes([web.get("/pets/{owner}", handler)])
