import os
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(block: bytes, key: bytes):
    cipher = Cipher(algorithms.AES(key), modes.ECB())
    enc = cipher.encryptor()
    return enc.update(block) + enc.finalize()
