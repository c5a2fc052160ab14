import hashlib
import os


class Account:
    def __init__(self, login):
        self.login = login
        self.salt = os.urandom(16)
        self.password_hash = None

    def set_password(self, password):
        self.password_hash = hashlib.sha1(self.salt + password.encode()).hexdigest()
