"""Keeps accounts."""
import hashlib
import hmac

ACCOUNTS = {}


def register(name, password):
    salt = name.encode()
    digest = hashlib.md5(salt + password.encode()).hexdigest()
    ACCOUNTS[name] = digest
    return digest


def matches(name, digest):
    return hmac.compare_digest(ACCOUNTS[name], digest)
