import hashlib


def etag(body: bytes) -> str:
    return hashlib.md5(body).hexdigest()


def register(user, secret, table):
    table[user] = hashlib.sha1(secret.encode()).hexdigest()
