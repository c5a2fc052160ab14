import logging
import traceback

from sanic import Sanic
from sanic.response import json

app = Sanic("orders")
logger = logging.getLogger("orders")


@app.get("/orders/<order_id:int>/total")
async def total(request, order_id):
    try:
        prices = request.app.ctx.prices[order_id]
        return json({"total": sum(prices)})
    except Exception:
        details = traceback.format_exc()
        logger.error(details)
        return json({"error": "internal error", "details": details.splitlines()}, status=500)
