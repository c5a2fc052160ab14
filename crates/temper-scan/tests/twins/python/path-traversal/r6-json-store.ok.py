import hashlib
import json
import os

from aiohttp import web


class FileStore:
    def __init__(self, root):
        self.root = root

    def _path_for(self, key):
        return os.path.join(self.root, hashlib.sha256(key.encode()).hexdigest() + ".json")

    def load(self, key):
        with open(self._path_for(key)) as fp:
            return json.load(fp)

    def save(self, key, value):
        with open(self._path_for(key), "w") as fp:
            json.dump(value, fp)


store = FileStore("/var/lib/notes")
routes = web.RouteTableDef()


@routes.get("/notes/{key}")
async def read_note(request):
    return web.json_response(store.load(request.match_info["key"]))


app = web.Application()
app.add_routes(routes)
