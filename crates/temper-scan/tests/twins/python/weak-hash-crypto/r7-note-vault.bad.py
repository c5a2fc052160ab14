import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad


class NoteVault:
    def __init__(self, key: bytes):
        self.key = key

    def seal(self, note: str) -> bytes:
        cipher = AES.new(self.key, AES.MODE_ECB)
        return cipher.encrypt(pad(note.encode("utf-8"), AES.block_size))


if __name__ == "__main__":
    vault = NoteVault(os.urandom(32))
    print(vault.seal("remember the milk").hex())
