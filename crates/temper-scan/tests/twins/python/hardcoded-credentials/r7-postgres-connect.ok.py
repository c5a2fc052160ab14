import os

import psycopg2


def get_connection():
    return psycopg2.connect(
        host="db.internal",
        dbname="orders",
        user="orders_app",
        password=os.getenv("ORDERS_DB_PASSWORD"),
    )


def count_orders():
    with get_connection() as conn, conn.cursor() as cur:
        cur.execute("SELECT count(*) FROM orders")
        return cur.fetchone()[0]


if __name__ == "__main__":
    print(count_orders())
