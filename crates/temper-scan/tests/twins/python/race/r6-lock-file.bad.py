import os
import sys

LOCK = "/var/run/importer.lock"


def acquire():
    if os.path.exists(LOCK):
        sys.exit("another import is running")
    with open(LOCK, "w") as handle:
        handle.write(str(os.getpid()))
