import re

from fastapi import FastAPI, HTTPException

app = FastAPI()
LINES = ["service started", "service stopped", "disk is full"]


@app.get("/grep")
def grep(pattern: str, ignore_case: bool = False):
    flags = re.IGNORECASE if ignore_case else 0
    try:
        expression = re.compile(pattern, flags)
    except re.error:
        raise HTTPException(400, "bad pattern")
    return [line for line in LINES if expression.search(line)]
