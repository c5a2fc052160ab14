from Crypto.Cipher import AES, DES3
from Crypto.Random import get_random_bytes


class CardVault:
    def __init__(self, key):
        self.key = key

    def seal(self, number: str) -> bytes:
        iv = get_random_bytes(16)
        cipher = AES.new(self.key, AES.MODE_GCM, nonce=iv)
        data, tag = cipher.encrypt_and_digest(number.encode())
        return iv + tag + data
