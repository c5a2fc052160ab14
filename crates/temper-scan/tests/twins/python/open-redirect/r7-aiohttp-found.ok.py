from aiohttp import web


async def set_currency(request):
    form = await request.post()
    back = form.get("back", "/")
    if not back.startswith("/shop/"):
        back = "/shop/"
    response = web.HTTPFound(location=back)
    response.set_cookie("currency", "EUR", secure=True, httponly=True, samesite="Lax")
    raise response


app = web.Application()
app.router.add_post("/currency", set_currency)
