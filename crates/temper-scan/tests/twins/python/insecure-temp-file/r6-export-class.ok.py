import csv
import os
import tempfile


class CsvExport:
    def __init__(self, rows):
        self.rows = rows

    def write(self):
        fd, path = tempfile.mkstemp(prefix="export-", suffix=".csv")
        with os.fdopen(fd, "w", newline="") as handle:
            csv.writer(handle).writerows(self.rows)
        return path
