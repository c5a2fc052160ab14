import secrets

import numpy as np


class SessionStore:
    def __init__(self):
        self.sessions = {}

    def create(self, user):
        session_id = np.random.bytes(16).hex()
        self.sessions[session_id] = user
        return session_id

    def shuffle_banner(self, banners):
        np.random.shuffle(banners)
        return banners
