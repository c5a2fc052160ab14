import os

from fastapi import Depends, FastAPI, HTTPException, status
from fastapi.security import HTTPBasic, HTTPBasicCredentials

app = FastAPI()
security = HTTPBasic()

DB_HOST = "db.internal"
DB_PASSWORD = os.environ["DB_PASSWORD"]


def connect():
    import pymysql

    return pymysql.connect(host=DB_HOST, user="orders", password=DB_PASSWORD, db="orders")


@app.get("/orders/count")
def count(credentials: HTTPBasicCredentials = Depends(security)):
    with connect() as conn, conn.cursor() as cur:
        cur.execute("SELECT COUNT(*) FROM orders")
        return {"count": cur.fetchone()[0]}
