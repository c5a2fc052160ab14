import hashlib


class Signer:
    def __init__(self, algorithm):
        self.algorithm = algorithm

    def sign(self, data: bytes) -> str:
        h = hashlib.new(self.algorithm)
        h.update(data)
        return h.hexdigest()


def run(data: bytes) -> str:
    return Signer("md5").sign(data)
