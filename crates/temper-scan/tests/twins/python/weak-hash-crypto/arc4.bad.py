from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
import os


def seal(key, data):
    enc = Cipher(algorithms.ARC4(key), mode=None).encryptor()
    return enc.update(data)
