import hashlib
import hmac


def reset_signature(secret: bytes, user_id: int) -> str:
    message = b"reset:%d" % user_id
    return hashlib.md5(secret + message).hexdigest()


def cache_bucket(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:8]
