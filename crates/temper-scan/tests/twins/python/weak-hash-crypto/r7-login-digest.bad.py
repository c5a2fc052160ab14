import hashlib
import hmac
import json

USERS = json.load(open("users.json"))


def login(username, password):
    record = USERS.get(username)
    if record is None:
        return False
    digest = hashlib.sha1(password.encode("utf-8")).hexdigest()
    return hmac.compare_digest(digest, record["password_hash"])
