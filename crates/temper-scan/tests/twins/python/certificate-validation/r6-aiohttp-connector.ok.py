import asyncio
import ssl

import aiohttp


async def fetch_status(url):
    connector = aiohttp.TCPConnector(ssl=ssl.create_default_context(), limit=10)
    async with aiohttp.ClientSession(connector=connector) as session:
        async with session.get(url) as response:
            return response.status


if __name__ == "__main__":
    print(asyncio.run(fetch_status("https://partner.example.com/health")))
