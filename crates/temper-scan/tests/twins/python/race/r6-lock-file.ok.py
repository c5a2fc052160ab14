import os
import sys

LOCK = "/var/run/importer.lock"


def acquire():
    try:
        with open(LOCK, "x") as handle:
            handle.write(str(os.getpid()))
    except FileExistsError:
        sys.exit("another import is running")
