import getpass
import json
import pathlib

import keyring

CONFIG = pathlib.Path.home() / ".syncer.json"


def setup():
    username = input("User name: ")
    password = getpass.getpass("Password: ")
    keyring.set_password("syncer", username, password)
    with open(CONFIG, "w") as handle:
        json.dump({"username": username}, handle)
    print("Saved to", CONFIG)


if __name__ == "__main__":
    setup()
