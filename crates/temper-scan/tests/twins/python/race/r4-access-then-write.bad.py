import os


def save_state(path, text):
    if os.access(path, os.W_OK):
        with open(path, "w") as handle:
            handle.write(text)
        return True
    return False
