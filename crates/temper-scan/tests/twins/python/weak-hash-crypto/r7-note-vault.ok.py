import os

from Crypto.Cipher import AES
from Crypto.Util.Padding import pad


class NoteVault:
    def __init__(self, key: bytes):
        self.key = key

    def seal(self, note: str) -> bytes:
        iv = os.urandom(12)
        cipher = AES.new(self.key, AES.MODE_GCM, nonce=iv)
        body, tag = cipher.encrypt_and_digest(pad(note.encode("utf-8"), AES.block_size))
        return iv + tag + body


if __name__ == "__main__":
    vault = NoteVault(os.urandom(32))
    print(vault.seal("remember the milk").hex())
