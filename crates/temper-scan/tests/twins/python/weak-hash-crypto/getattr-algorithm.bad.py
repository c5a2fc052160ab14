import hashlib


def digest(data: bytes) -> str:
    names = ["sha512", "md5", "sha384"]
    names.remove("sha512")
    name = names[0]
    return getattr(hashlib, name)(data).hexdigest()
