import os
import jwt


def read(token):
    return jwt.decode(token, os.environ["KEY"], algorithms=["HS256", "none"])
