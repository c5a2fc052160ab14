import enum
import sqlite3
from fastapi import FastAPI

app = FastAPI()


class Order(str, enum.Enum):
    name = "name"
    price = "price"


@app.get("/list")
def list_(order: str = "name"):
    con = sqlite3.connect("s.db")
    return con.execute("SELECT * FROM s ORDER BY " + order).fetchall()
