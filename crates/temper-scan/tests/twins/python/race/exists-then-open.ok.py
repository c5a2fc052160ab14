import os


def create(path, text):
    try:
        with open(path, "x") as f:
            f.write(text)
    except FileExistsError:
        pass
