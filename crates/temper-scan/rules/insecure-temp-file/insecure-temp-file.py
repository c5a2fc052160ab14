import tempfile


def scratch():
    tempfile.mktemp()  # bad
    tempfile.mkstemp()  # ok
