from aiohttp import web


async def profile(request):
    fields = {"nick": request.query.get("nick", ""), "role": "guest"}
    lines = []
    for key in ("nick", "role"):
        lines.append("<dt>" + key + "</dt>")
    lines.append("<dd>" + fields["role"] + "</dd>")
    return web.Response(text="".join(lines), content_type="text/html")
