import re

from fastapi import FastAPI

app = FastAPI()
LINES = open("corpus.txt").read().splitlines()


@app.get("/grep")
def grep(term: str):
    pattern = re.compile(".*" + re.escape(term), re.IGNORECASE)
    return [line for line in LINES if pattern.match(line)]
