import hashlib

ALGORITHMS = {"old": "md5", "new": "sha384"}


def sign(payload: bytes) -> str:
    name = ALGORITHMS["old"]
    return hashlib.new(name, payload).hexdigest()
