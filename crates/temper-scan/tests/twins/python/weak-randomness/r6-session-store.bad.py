import random
import secrets
import time

sessions = {}


def create_session(user):
    session_id = "%032x" % random.getrandbits(128)
    sessions[session_id] = {"user": user, "created": time.time()}
    return session_id


def retry_delay(attempt):
    return min(60, 2 ** attempt) + random.random()
