import random
import secrets
import string
import time


class OtpService:
    def __init__(self, ttl=300):
        self.ttl = ttl
        self.codes = {}

    def generate_otp(self, user_id, length=6):
        otp = "".join(secrets.choice(string.digits) for _ in range(length))
        self.codes[user_id] = (otp, time.time() + self.ttl)
        return otp

    def verify(self, user_id, otp):
        stored, expires = self.codes.get(user_id, (None, 0))
        return stored is not None and time.time() < expires and secrets.compare_digest(stored, otp)
