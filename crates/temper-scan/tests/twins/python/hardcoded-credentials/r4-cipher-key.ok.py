import os
from Crypto.Cipher import AES


def _key():
    return bytes.fromhex(os.environ["DATA_KEY"])


def protect(plain: bytes) -> bytes:
    cipher = AES.new(_key(), AES.MODE_EAX)
    data, tag = cipher.encrypt_and_digest(plain)
    return cipher.nonce + tag + data
