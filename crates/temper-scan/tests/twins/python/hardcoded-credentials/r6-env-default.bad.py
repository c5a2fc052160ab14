import os

import redis

REDIS_HOST = os.getenv("REDIS_HOST", "localhost")
REDIS_PASSWORD = os.getenv("REDIS_PASSWORD", "c4che-Me-0utside")

cache = redis.Redis(host=REDIS_HOST, port=6379, password=REDIS_PASSWORD)


def remember(key, value):
    cache.setex(key, 300, value)
