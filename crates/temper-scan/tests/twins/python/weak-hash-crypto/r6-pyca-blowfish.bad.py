import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


class Vault:
    def __init__(self, key: bytes):
        self.key = key

    def seal(self, plaintext: bytes) -> bytes:
        nonce = os.urandom(8)
        encryptor = Cipher(algorithms.Blowfish(self.key), modes.CFB(nonce)).encryptor()
        return nonce + encryptor.update(plaintext) + encryptor.finalize()
