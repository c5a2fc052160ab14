import os
import shutil
import tempfile


class ReportWriter:
    def __init__(self, target):
        self.target = target

    def write(self, rows):
        scratch = tempfile.mktemp(suffix=".csv", prefix="report-")
        with open(scratch, "w") as handle:
            for row in rows:
                handle.write(";".join(str(cell) for cell in row) + "\n")
        shutil.move(scratch, self.target)
        return os.path.getsize(self.target)
