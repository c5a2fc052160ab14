import os

import psycopg2
from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.get("/customers/{customer_id}")
def get_customer(customer_id: int):
    try:
        with psycopg2.connect(os.environ["DATABASE_URL"]) as conn:
            with conn.cursor() as cur:
                cur.execute("SELECT name FROM customers WHERE id = %s", (customer_id,))
                row = cur.fetchone()
    except psycopg2.Error as e:
        return JSONResponse(status_code=500, content={"detail": f"Database error: {e}"})
    return {"name": row[0] if row else None}
