import os
from sanic import Sanic, response

app = Sanic("logs")


@app.get("/logs")
async def show(request):
    day = request.args.get("day", "1")
    path = "/var/log/app/" + day + ".log"
    if not os.path.exists(path):
        return response.json({"error": "not found"}, status=404)
    return await response.file(path)
