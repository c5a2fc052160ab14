import os
import tempfile


def save(data: bytes):
    name = tempfile.mktemp()
    fd = os.open(name, os.O_WRONLY | os.O_CREAT)
    os.write(fd, data)
    os.close(fd)
    return name
