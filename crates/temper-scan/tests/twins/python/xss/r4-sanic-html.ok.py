import html

from sanic import Sanic
from sanic.response import html as html_response, text

app = Sanic("demo")


@app.route("/greet/<name>")
async def greet(request, name: str):
    title = request.args.get("title", "")
    return text(f"<h1>{title} welcome</h1>")
