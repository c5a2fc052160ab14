import logging

from fastapi import FastAPI, Request

logger = logging.getLogger("access")
app = FastAPI()


@app.middleware("http")
async def log_requests(request: Request, call_next):
    agent = request.headers.get("user-agent", "unknown")
    agent = agent.replace("\r", "").replace("\n", "")
    response = await call_next(request)
    logger.info("%s answered with %s", agent, response.status_code)
    return response
