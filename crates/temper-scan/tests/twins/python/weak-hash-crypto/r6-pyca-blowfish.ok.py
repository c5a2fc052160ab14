import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


class Vault:
    def __init__(self, key: bytes):
        self.key = key

    def seal(self, plaintext: bytes) -> bytes:
        nonce = os.urandom(12)
        encryptor = Cipher(algorithms.AES(self.key), modes.GCM(nonce)).encryptor()
        return nonce + encryptor.update(plaintext) + encryptor.finalize() + encryptor.tag
