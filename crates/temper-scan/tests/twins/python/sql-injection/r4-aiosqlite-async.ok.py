import aiosqlite
from aiohttp import web

routes = web.RouteTableDef()


@routes.post("/login")
async def login(request):
    data = await request.post()
    user = data["user"]
    async with aiosqlite.connect("app.db") as conn:
        query = "SELECT id FROM users WHERE name = ?"
        async with conn.execute(query, (user,)) as cur:
            row = await cur.fetchone()
    return web.json_response({"found": row is not None})


app = web.Application()
app.add_routes(routes)
