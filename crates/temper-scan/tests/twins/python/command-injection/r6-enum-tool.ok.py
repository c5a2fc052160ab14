import os
from enum import Enum

from fastapi import FastAPI

app = FastAPI()


class Service(str, Enum):
    nginx = "nginx"
    redis = "redis"
    worker = "worker"


@app.post("/services/{service}/restart")
def restart(service: Service):
    code = os.system(f"systemctl restart {service.value}")
    return {"service": service, "code": code}
