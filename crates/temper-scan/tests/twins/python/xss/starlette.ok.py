import html
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route


async def home(request):
    q = request.query_params.get("q", "")
    q = html.escape(q)
    return HTMLResponse(f"<p>{q}</p>")


app = Starlette(routes=[Route("/", home)])
