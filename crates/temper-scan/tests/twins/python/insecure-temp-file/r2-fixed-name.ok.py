import os
import tempfile


def save(data: bytes):
    fd, name = tempfile.mkstemp()
    os.write(fd, data)
    os.close(fd)
    return name
