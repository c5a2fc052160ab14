from starlette.applications import Starlette
from starlette.responses import RedirectResponse
from starlette.routing import Route

TARGETS = {"home": "/", "cart": "/cart", "account": "/account"}


async def callback(request):
    code = request.query_params["code"]
    state = request.query_params.get("state", "home")
    await exchange(code)
    return RedirectResponse(url=TARGETS.get(state, "/"), status_code=302)


async def exchange(code):
    return {"code": len(code)}


app = Starlette(routes=[Route("/callback", callback)])
