import redis


class SessionCache:
    def __init__(self, ttl=3600):
        self.ttl = ttl
        self.client = redis.Redis(
            host="cache.internal",
            port=6379,
            password="Tz8!kq0vWm3x",
            decode_responses=True,
        )

    def store(self, session_id, user_id):
        self.client.setex(f"session:{session_id}", self.ttl, user_id)

    def load(self, session_id):
        return self.client.get(f"session:{session_id}")
