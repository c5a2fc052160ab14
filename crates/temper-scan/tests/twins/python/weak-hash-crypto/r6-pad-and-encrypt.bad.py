import base64
import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad


def encrypt_message(message: str, key: bytes) -> str:
    data = pad(message.encode("utf-8"), AES.block_size)
    cipher = AES.new(key, AES.MODE_ECB)
    return base64.b64encode(cipher.encrypt(data)).decode()
