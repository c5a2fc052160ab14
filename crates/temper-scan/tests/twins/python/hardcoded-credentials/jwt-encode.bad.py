import os
import jwt


def token(user):
    key = "9f8a7d6c5b4e3f2a1"
    return jwt.encode({"sub": user}, key, algorithm="HS256")
