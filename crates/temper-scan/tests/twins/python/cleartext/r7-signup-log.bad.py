import logging

from fastapi import FastAPI
from pydantic import BaseModel

logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)
app = FastAPI()


class Registration(BaseModel):
    username: str
    password: str


@app.post("/register")
async def register(registration: Registration):
    password = registration.password
    logger.info("New registration with password %s", password)
    return {"registered": True}
