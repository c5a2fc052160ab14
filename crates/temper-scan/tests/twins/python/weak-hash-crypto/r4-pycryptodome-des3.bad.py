from Crypto.Cipher import AES, DES3
from Crypto.Random import get_random_bytes


class CardVault:
    def __init__(self, key):
        self.key = key

    def seal(self, number: str) -> bytes:
        iv = get_random_bytes(16)
        cipher = DES3.new(self.key, DES3.MODE_CBC, iv[:8])
        data = number.encode().ljust(32, b"\0")
        return iv + cipher.encrypt(data)
