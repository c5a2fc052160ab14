import logging
import traceback

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

app = FastAPI()
log = logging.getLogger("api")


@app.exception_handler(Exception)
async def on_error(request: Request, exc: Exception):
    trace = "".join(traceback.format_exception(type(exc), exc, exc.__traceback__))
    log.error("unhandled: %s", trace)
    return JSONResponse(status_code=500, content={"detail": "server error"})
