from random import SystemRandom, Random


def api_key():
    rng = SystemRandom()
    return "".join("%x" % rng.randrange(16) for _ in range(40))
