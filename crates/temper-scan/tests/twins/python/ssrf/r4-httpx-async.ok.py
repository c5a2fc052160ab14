import httpx
from fastapi import FastAPI

app = FastAPI()


@app.get("/weather")
async def weather(city: str, host: str = "api.weather.example"):
    async with httpx.AsyncClient() as client:
        reply = await client.get("https://api.weather.example/v1/now", params={"q": city})
    return reply.json()
