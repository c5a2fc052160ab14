import os

from aiohttp import web
from motor.motor_asyncio import AsyncIOMotorClient

db = AsyncIOMotorClient(os.environ["MONGO_URL"]).shop


async def find_coupon(request):
    data = await request.json()
    coupon = await db.coupons.find_one({"code": str(data["code"]), "active": True})
    if coupon is None:
        raise web.HTTPNotFound()
    return web.json_response({"percent": coupon["percent"]})


app = web.Application()
app.router.add_post("/coupon", find_coupon)
