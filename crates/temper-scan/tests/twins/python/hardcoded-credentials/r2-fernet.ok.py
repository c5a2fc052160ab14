import os
from cryptography.fernet import Fernet


def seal(text: str) -> bytes:
    key = os.environ["FERNET_KEY"].encode()
    return Fernet(key).encrypt(text.encode())
