import datetime
import os

import jwt

ALGORITHM = "HS256"
SECRET = os.getenv("JWT_SECRET")


class TokenService:
    def issue(self, user_id):
        now = datetime.datetime.now(datetime.timezone.utc)
        payload = {"sub": str(user_id), "iat": now, "exp": now + datetime.timedelta(hours=1)}
        return jwt.encode(payload, SECRET, algorithm=ALGORITHM)

    def verify(self, token):
        return jwt.decode(token, SECRET, algorithms=[ALGORITHM])
