import random

from Crypto.Cipher import ChaCha20_Poly1305


def new_key():
    return bytes(random.getrandbits(8) for _ in range(32))


def encrypt(message):
    key = new_key()
    cipher = ChaCha20_Poly1305.new(key=key)
    body, tag = cipher.encrypt_and_digest(message)
    return key, cipher.nonce + tag + body
