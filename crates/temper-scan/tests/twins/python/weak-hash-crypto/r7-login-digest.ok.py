import hashlib
import hmac
import json

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

USERS = json.load(open("users.json"))
hasher = PasswordHasher()


def login(username, password):
    record = USERS.get(username)
    if record is None:
        return False
    try:
        return hasher.verify(record["password_hash"], password)
    except VerifyMismatchError:
        return False
