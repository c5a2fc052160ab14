import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/weather")
async def weather(city: str):
    async with httpx.AsyncClient() as client:
        r = await client.get("http://" + city + "/now")
    return r.json()
