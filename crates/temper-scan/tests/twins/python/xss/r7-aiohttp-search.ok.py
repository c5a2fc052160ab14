from aiohttp import web

routes = web.RouteTableDef()
CITIES = ["Berlin", "Bern", "Bergen", "Bordeaux"]


@routes.get("/cities")
async def cities(request: web.Request) -> web.Response:
    prefix = request.query.get("prefix", "")
    found = [c for c in CITIES if c.startswith(prefix)]
    if not found:
        return web.Response(text=f"No city begins with {prefix}", content_type="text/plain")
    body = "<ul>" + "".join(f"<li>{c}</li>" for c in found) + "</ul>"
    return web.Response(text=body, content_type="text/html")


def create_app():
    app = web.Application()
    app.add_routes(routes)
    return app
