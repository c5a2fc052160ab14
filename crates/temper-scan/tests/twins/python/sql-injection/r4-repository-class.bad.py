import os
import psycopg2
from flask import Flask, jsonify, request

app = Flask(__name__)


class OrderRepository:
    def __init__(self, dsn):
        self._dsn = dsn

    def _query(self, sql, params=None):
        conn = psycopg2.connect(self._dsn)
        try:
            with conn.cursor() as cur:
                cur.execute(sql, params)
                return cur.fetchall()
        finally:
            conn.close()

    def by_customer(self, customer, status):
        return self._query(
            "SELECT id, total FROM orders WHERE customer = '" + customer + "' AND status = %s",
            (status,),
        )


repo = OrderRepository(os.environ["ORDERS_DSN"])


@app.route("/orders")
def orders():
    customer = request.args.get("customer", "")
    status = request.args.get("status", "open")
    return jsonify(repo.by_customer(customer, status))
