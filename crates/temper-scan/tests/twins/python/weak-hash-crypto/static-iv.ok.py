import os
from Crypto.Cipher import AES


def encrypt(key: bytes, data: bytes) -> bytes:
    cipher = AES.new(key, AES.MODE_EAX, nonce=os.urandom(16))
    return cipher.nonce + cipher.encrypt(data)
