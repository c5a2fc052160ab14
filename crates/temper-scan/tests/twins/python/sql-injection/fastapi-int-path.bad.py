import sqlite3
from fastapi import FastAPI

app = FastAPI()


@app.get("/item/{item_id}")
def item(item_id: str):
    con = sqlite3.connect("shop.db")
    row = con.execute(f"SELECT name FROM item WHERE id = {item_id}").fetchone()
    return {"name": row[0]}
