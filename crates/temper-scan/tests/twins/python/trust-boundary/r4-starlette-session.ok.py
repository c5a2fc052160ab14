from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.config import Config

config = Config(".env")
PLANS = ("free", "pro")


async def choose(request):
    form = await request.form()
    plan = form["plan"]
    request.session["plan"] = PLANS[1] if plan == "pro" else PLANS[0]
    return JSONResponse({"ok": True})


app = Starlette(
    routes=[Route("/plan", choose, methods=["POST"])],
    middleware=[Middleware(SessionMiddleware, secret_key=config("SESSION_KEY"))],
)
