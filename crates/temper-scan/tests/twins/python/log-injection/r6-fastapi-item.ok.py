import logging

from fastapi import FastAPI

app = FastAPI()
logger = logging.getLogger("uvicorn.error")


@app.get("/items/{item_id}")
async def read_item(item_id: int):
    logger.info("Reading item: " + str(item_id))
    return {"item": item_id}
