import getpass
import json
import os

import keyring

CONFIG = os.path.expanduser("~/.deploytool.json")


def configure():
    username = input("User: ")
    password = getpass.getpass("Password: ")
    settings = {"username": username, "password": password}
    with open(CONFIG, "w") as handle:
        handle.write(json.dumps(settings))


if __name__ == "__main__":
    configure()
