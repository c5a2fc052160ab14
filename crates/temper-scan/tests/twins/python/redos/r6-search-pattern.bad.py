import re

from fastapi import FastAPI

app = FastAPI()
LINES = ["alpha", "beta", "gamma"]


class Searcher:
    def __init__(self, pattern, ignore_case):
        flags = re.IGNORECASE if ignore_case else 0
        self.regex = re.compile(pattern, flags)

    def hits(self):
        return [line for line in LINES if self.regex.search(line)]


@app.get("/grep")
def grep(pattern: str, ignore_case: bool = False):
    return Searcher(pattern, ignore_case).hits()
