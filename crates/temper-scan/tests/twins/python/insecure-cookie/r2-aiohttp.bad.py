from aiohttp import web


async def login(request):
    response = web.Response(text="ok")
    response.set_cookie("session", "v", httponly=True)
    return response
