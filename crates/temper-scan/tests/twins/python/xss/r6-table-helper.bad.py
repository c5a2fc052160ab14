from html import escape

from aiohttp import web


def cell(value):
    return "<td>" + str(value) + "</td>"


def table(rows):
    html = ["<table>"]
    for row in rows:
        html.append("<tr>")
        for value in row:
            html.append(cell(value))
        html.append("</tr>")
    html.append("</table>")
    return "".join(html)


async def show_params(request):
    rows = [(key, value) for key, value in request.query.items()]
    return web.Response(text=table(rows), content_type="text/html")


app = web.Application()
app.router.add_get("/params", show_params)
