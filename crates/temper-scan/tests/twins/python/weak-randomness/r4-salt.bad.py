import hashlib
import random


def derive(passphrase: str):
    salt = bytes(random.randint(0, 255) for _ in range(16))
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, 600_000)
    return salt, key
