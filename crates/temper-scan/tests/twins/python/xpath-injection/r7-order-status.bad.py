import re

from fastapi import FastAPI, HTTPException
from lxml import etree

app = FastAPI()
ORDERS = etree.parse("orders.xml")


@app.get("/orders/{number}/status")
def order_status(number: str):
    nodes = ORDERS.xpath(f"/orders/order[@number='{number}']/status/text()")
    if not nodes:
        raise HTTPException(404, "no such order")
    return {"status": str(nodes[0])}
