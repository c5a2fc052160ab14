import os
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(block: bytes, key: bytes):
    iv = os.urandom(12)
    enc = Cipher(algorithms.AES(key), modes.GCM(iv)).encryptor()
    return iv + enc.update(block) + enc.finalize() + enc.tag
