import os
import shutil
import tempfile


class ReportWriter:
    def __init__(self, target):
        self.target = target

    def write(self, rows):
        fd, scratch = tempfile.mkstemp(suffix=".csv", prefix="report-")
        with os.fdopen(fd, "w") as handle:
            for row in rows:
                handle.write(";".join(str(cell) for cell in row) + "\n")
        shutil.move(scratch, self.target)
        return os.path.getsize(self.target)
