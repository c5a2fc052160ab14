import re

import asyncpg
from sanic import Sanic
from sanic.exceptions import InvalidUsage
from sanic.response import json

app = Sanic("billing")
TENANT = re.compile(r"[a-z][a-z0-9_]{2,30}")


@app.before_server_start
async def setup(app, loop):
    app.ctx.pool = await asyncpg.create_pool(app.config.DSN)


@app.get("/invoices")
async def list_invoices(request):
    tenant = request.headers.get("x-tenant", "")
    if not tenant:
        raise InvalidUsage("tenant header is missing")
    async with app.ctx.pool.acquire() as conn:
        await conn.execute(f"SET search_path TO tenant_{tenant}")
        rows = await conn.fetch("SELECT number, total FROM invoices ORDER BY number")
    return json([dict(r) for r in rows])
