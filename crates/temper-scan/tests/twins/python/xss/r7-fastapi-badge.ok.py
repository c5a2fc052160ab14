from html import escape

from fastapi import FastAPI, Response

app = FastAPI()


def render_badge(label: str, color: str) -> str:
    parts = []
    parts.append("<div class='badge' style='background: #" + color + "'>")
    parts.append(label)
    parts.append("</div>")
    return "\n".join(parts)


@app.get("/badge/{label}")
async def badge(label: str):
    html = render_badge(escape(label), "4c1")
    return Response(content=html, media_type="text/html")
