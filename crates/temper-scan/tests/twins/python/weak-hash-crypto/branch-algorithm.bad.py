import hashlib


def fingerprint(data: bytes) -> str:
    rounds = 3
    name = "md5" if rounds > 2 else "sha256"
    h = hashlib.new(name)
    h.update(data)
    return h.hexdigest()
