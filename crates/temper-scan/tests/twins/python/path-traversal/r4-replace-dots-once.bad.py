import os
import bottle


@bottle.get("/docs/<page:path>")
def docs(page):
    page = page.replace("../", "")
    with open(os.path.join("/srv/docs", page), encoding="utf-8") as handle:
        bottle.response.content_type = "text/plain"
        return handle.read()
