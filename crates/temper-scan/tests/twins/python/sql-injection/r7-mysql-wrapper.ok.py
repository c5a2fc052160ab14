import os

import pymysql
from bottle import Bottle, request

app = Bottle()


class Database:
    def __init__(self):
        self.conn = pymysql.connect(
            host=os.environ["DB_HOST"],
            user=os.environ["DB_USER"],
            password=os.environ["DB_PASSWORD"],
            database="crm",
            cursorclass=pymysql.cursors.DictCursor,
        )

    def fetch_all(self, sql, args=None):
        with self.conn.cursor() as cursor:
            cursor.execute(sql, args)
            return cursor.fetchall()


class CustomerService:
    def __init__(self, database):
        self.database = database

    def by_city(self, city):
        return self.database.fetch_all("SELECT id, name FROM customers WHERE city = %s", (city,))


@app.get("/customers")
def customers():
    service = CustomerService(Database())
    return {"customers": service.by_city(request.query.get("city"))}
