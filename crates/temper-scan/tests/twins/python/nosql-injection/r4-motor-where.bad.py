from fastapi import FastAPI
from motor.motor_asyncio import AsyncIOMotorClient

app = FastAPI()
db = AsyncIOMotorClient().library


@app.get("/books")
async def books(author: str, year: int = 2000):
    cursor = db.books.find({"$where": "this.author == '" + author + "'"})
    return [b["title"] async for b in cursor]
