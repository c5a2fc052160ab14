import asyncio
import time

import websockets

COMMANDS = {
    "uptime": lambda: str(time.monotonic()),
    "now": lambda: time.ctime(),
}


def run_command(line):
    scope = {"time": time}
    exec("result = " + line, scope)
    return str(scope["result"])


async def console(websocket):
    async for message in websocket:
        await websocket.send(run_command(message))


async def main():
    async with websockets.serve(console, "0.0.0.0", 8765):
        await asyncio.Future()


asyncio.run(main())
