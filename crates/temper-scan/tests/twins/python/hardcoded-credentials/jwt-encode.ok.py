import os
import jwt


def token(user):
    key = os.environ["JWT_KEY"]
    return jwt.encode({"sub": user}, key, algorithm="HS256")
