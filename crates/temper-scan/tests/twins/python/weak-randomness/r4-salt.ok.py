import hashlib
import random


def derive(passphrase: str):
    salt = random.SystemRandom().getrandbits(128).to_bytes(16, "big")
    key = hashlib.pbkdf2_hmac("sha256", passphrase.encode(), salt, 600_000)
    return salt, key
