from jinja2.sandbox import SandboxedEnvironment
from sanic import Sanic
from sanic.response import text

app = Sanic("mailer")
SAMPLE = {"first_name": "Ada", "company": "Example Ltd"}


@app.post("/templates/preview")
async def preview(request):
    source = request.json.get("template", "")
    if len(source) > 10_000:
        return text("template is too long", status=413)
    rendered = SandboxedEnvironment().from_string(source).render(**SAMPLE)
    return text(rendered)
