import logging

from aiohttp import web


@web.middleware
async def errors(request, handler):
    try:
        return await handler(request)
    except web.HTTPException:
        raise
    except Exception as error:
        logging.exception("unhandled")
        return web.json_response({"detail": repr(error)}, status=500)


app = web.Application(middlewares=[errors])
