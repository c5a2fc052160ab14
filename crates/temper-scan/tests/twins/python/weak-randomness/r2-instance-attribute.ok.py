import random
from random import SystemRandom


class Session:
    def __init__(self):
        self.session_id = "%x" % SystemRandom().getrandbits(128)
