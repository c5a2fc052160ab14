import os
import tempfile


def export(rows):
    name = tempfile.mktemp(suffix=".csv")
    with open(name, "w") as handle:
        handle.write("\n".join(rows))
    return name
