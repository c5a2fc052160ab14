import hashlib
import hmac

from Crypto.Hash import MD5, SHA256
from cryptography.hazmat.primitives import hashes
from passlib.hash import argon2, md5_crypt

CHOICES = {"old": "md5", "new": "sha512"}


def digests(data, key):
    hashlib.md5(data)  # bad
    hashlib.md5(data, usedforsecurity=False)  # ok
    hashlib.sha1(data)  # bad
    hashlib.sha384(data)  # ok
    hashlib.new("MD5", data)  # bad
    hashlib.new(CHOICES["old"], data)  # bad
    hashlib.new(CHOICES["new"], data)  # ok
    getattr(hashlib, "sha1")(data)  # bad
    getattr(hashlib, "sha512")(data)  # ok
    hmac.new(key, data, hashlib.md5)  # bad
    hmac.new(key, data, hashlib.sha256)  # ok
    MD5.new(data)  # bad
    SHA256.new(data)  # ok
    hashes.Hash(hashes.SHA1())  # bad
    hashes.Hash(hashes.SHA256())  # ok


def of_passlib(password):
    md5_crypt.hash(password)  # bad
    argon2.hash(password)  # ok


import bcrypt
from werkzeug.security import generate_password_hash


def weak_passwords(password):
    bcrypt.gensalt(4)  # bad
    bcrypt.gensalt(12)  # ok
    generate_password_hash(password, method="sha1")  # bad
    generate_password_hash(password)  # ok
