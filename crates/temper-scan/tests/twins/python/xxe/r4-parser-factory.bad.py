from aiohttp import web
from lxml import etree


def make_parser(resolve):
    return etree.XMLParser(resolve_entities=resolve, huge_tree=False)


async def soap(request):
    body = await request.read()
    tree = etree.XML(body, make_parser(True))
    return web.json_response({"tag": tree.tag})


app = web.Application()
app.router.add_post("/soap", soap)
