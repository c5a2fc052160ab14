from typing import Literal

import aiosqlite
from fastapi import FastAPI

app = FastAPI()


@app.get("/scores")
async def scores(column: Literal["points", "wins", "draws"] = "points", top: int = 10):
    async with aiosqlite.connect("league.db") as db:
        async with db.execute(f"SELECT team FROM league ORDER BY {column} DESC LIMIT {top}") as cursor:
            return [row[0] async for row in cursor]
