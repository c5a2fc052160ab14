import csv
import os
import tempfile


class CsvExport:
    def __init__(self, rows):
        self.rows = rows

    def write(self):
        path = tempfile.mktemp(prefix="export-", suffix=".csv")
        with open(path, "w", newline="") as handle:
            csv.writer(handle).writerows(self.rows)
        return path
