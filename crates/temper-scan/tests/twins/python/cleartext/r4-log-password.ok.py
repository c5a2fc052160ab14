import logging

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
logger = logging.getLogger(__name__)


class Credentials(BaseModel):
    username: str
    password: str


@app.post("/signin")
def signin(credentials: Credentials):
    logger.info("sign-in attempt with %d characters", len(credentials.password))
    return {"ok": True}
