import os
import shutil
from pathlib import Path


def create(path, text):
    if not os.path.exists(path):
        with open(path, "w") as file:  # bad
            file.write(text)


def allowed(path, text):
    if not os.access(path, os.W_OK):
        raise PermissionError(path)
    with open(path, mode="a") as file:  # bad
        file.write(text)


def with_paths(folder, name, text):
    target = Path(folder) / name
    if target.exists():
        return False
    target.write_text(text)  # bad
    return True


def joined(folder, name, data):
    if os.path.isfile(os.path.join(folder, name)):
        raise FileExistsError(name)
    shutil.copy(data, os.path.join(folder, name))  # bad


def exclusive(path, text):
    if os.path.exists(path):
        raise FileExistsError(path)
    with open(path, "x") as file:  # ok
        file.write(text)


def read(path):
    if not os.path.exists(path):
        return ""
    with open(path) as file:  # ok
        return file.read()


def another(path, copy, text):
    if os.path.exists(path):
        with open(copy, "w") as file:  # ok
            file.write(text)


def renamed(path, text):
    if os.path.exists(path):
        path = path + ".new"
    with open(path, "w") as file:  # ok
        file.write(text)


def branches(path, text, new):
    if not new:
        return os.path.exists(path)
    else:
        with open(path, "w") as file:  # ok
            file.write(text)


def folder(path):
    if not os.path.exists(path):
        os.makedirs(path)  # ok
