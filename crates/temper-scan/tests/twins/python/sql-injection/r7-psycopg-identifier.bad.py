import os

import psycopg
from fastapi import FastAPI, Query

app = FastAPI()


def connect():
    return psycopg.connect(os.environ["DATABASE_URL"])


@app.get("/tables/{table}/rows")
def read_rows(table: str, limit: int = Query(50, le=500)):
    with connect() as conn:
        with conn.cursor() as cur:
            cur.execute(f"SELECT * FROM {table} LIMIT {limit}")
            columns = [d.name for d in cur.description]
            return [dict(zip(columns, row)) for row in cur.fetchall()]
