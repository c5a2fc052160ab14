import logging
import os

import requests

logging.basicConfig(level=logging.DEBUG)
logger = logging.getLogger("sync")


def sync(account):
    password = os.environ["SYNC_PASSWORD"]
    logger.debug(f"Connecting as {account} with password of {len(password)} characters")
    reply = requests.post(
        "https://sync.example.org/login", json={"account": account, "password": password}, timeout=5
    )
    return reply.ok
