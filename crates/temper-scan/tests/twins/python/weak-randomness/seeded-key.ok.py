import os
import random


def make_key():
    key = os.urandom(16)
    return key


def jitter(delay):
    return delay * random.uniform(0.5, 1.5)
