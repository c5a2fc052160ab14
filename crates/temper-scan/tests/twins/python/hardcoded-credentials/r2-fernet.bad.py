import os
from cryptography.fernet import Fernet


def seal(text: str) -> bytes:
    key = b"q1Yk0rJ8wZ2mT7uN5xV4cB6hL9pS3dF0gA1eR8tK2zM="
    return Fernet(key).encrypt(text.encode())
