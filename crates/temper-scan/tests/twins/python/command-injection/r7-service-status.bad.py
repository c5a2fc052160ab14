import subprocess

from aiohttp import web

SERVICES = {"web": "nginx", "db": "postgresql", "cache": "redis-server"}


async def status(request):
    name = request.match_info["service"]
    unit = SERVICES.get(name, name)
    state = subprocess.getoutput(f"systemctl is-active {unit}")
    return web.json_response({"service": unit, "state": state})


app = web.Application()
app.add_routes([web.get("/status/{service}", status)])

if __name__ == "__main__":
    web.run_app(app, port=9000)
