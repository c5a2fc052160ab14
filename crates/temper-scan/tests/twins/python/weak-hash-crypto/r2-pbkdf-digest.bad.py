import hashlib
import os


def derive(secret: bytes) -> bytes:
    salt = os.urandom(16)
    return hashlib.pbkdf2_hmac("sha256", secret, salt, 1000)
