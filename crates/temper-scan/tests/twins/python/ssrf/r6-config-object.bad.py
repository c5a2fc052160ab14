import os

import requests
from fastapi import Depends, FastAPI, Header

app = FastAPI()


class Settings:
    def __init__(self):
        self.backend = os.environ.get("BACKEND", "http://localhost:9000")


def backend_url(x_backend: str | None = Header(None)):
    return x_backend or Settings().backend


@app.get("/info")
def info(url: str = Depends(backend_url)):
    return requests.get(url + "/info", timeout=3).json()
