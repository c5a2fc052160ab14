import os
import random


def make_key():
    random.seed(42)
    key = bytes(random.randrange(256) for _ in range(16))
    return key


def jitter(delay):
    return delay * random.uniform(0.5, 1.5)
