import os


def save_state(path, text):
    try:
        with open(path, "w") as handle:
            handle.write(text)
    except PermissionError:
        return False
    return True
