import os
from enum import Enum

from fastapi import FastAPI

app = FastAPI()


class Service(str, Enum):
    nginx = "nginx"
    redis = "redis"
    worker = "worker"


@app.post("/services/{service}/restart")
def restart(service: str):
    code = os.system(f"systemctl restart {service}")
    return {"service": service, "code": code}
