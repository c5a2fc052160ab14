import os


def create(path, text):
    if not os.path.exists(path):
        with open(path, "w") as f:
            f.write(text)
