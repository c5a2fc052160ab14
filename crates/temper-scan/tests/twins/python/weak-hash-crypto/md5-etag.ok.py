import hashlib


def etag(body: bytes) -> str:
    return hashlib.md5(body, usedforsecurity=False).hexdigest()


def register(user, secret, table):
    table[user] = hashlib.pbkdf2_hmac("sha256", secret.encode(), user.encode(), 600_000)
