import os

import psycopg
from fastapi import FastAPI, Query
from psycopg import sql

app = FastAPI()


def connect():
    return psycopg.connect(os.environ["DATABASE_URL"])


@app.get("/tables/{table}/rows")
def read_rows(table: str, limit: int = Query(50, le=500)):
    with connect() as conn:
        with conn.cursor() as cur:
            query = sql.SQL("SELECT * FROM {} LIMIT {}").format(
                sql.Identifier("public", table), sql.Literal(limit)
            )
            cur.execute(query)
            columns = [d.name for d in cur.description]
            return [dict(zip(columns, row)) for row in cur.fetchall()]
