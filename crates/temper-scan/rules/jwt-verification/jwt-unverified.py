import jwt
from jose import jwt as jose_jwt


def read(token, key):
    jwt.decode(token, options={"verify_signature": False})  # bad
    jwt.decode(token, key, algorithms=["none"])  # bad
    jwt.decode(token, key, algorithms=["HS256", "none"])  # bad
    jwt.decode(token, key, algorithms=["HS256"])  # ok
    jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": True})  # ok
    jose_jwt.get_unverified_claims(token)  # bad
    jose_jwt.decode(token, key, algorithms=["RS256"])  # ok


def unsigned(payload):
    return jwt.encode(payload, "", algorithm="none")  # bad
