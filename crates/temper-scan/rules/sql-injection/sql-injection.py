import sqlite3
from contextlib import closing

import MySQLdb
from flask import Flask, g, request

app = Flask(__name__)
COLUMNS = {"name": "name", "age": "age"}


@app.route("/user")
def user():
    name = request.args.get("name")
    cursor = MySQLdb.connect("localhost").cursor()
    cursor.execute("SELECT * FROM users WHERE name = '" + name + "'")  # bad
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")  # bad
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)  # bad
    cursor.execute("SELECT * FROM users WHERE name = '{}'".format(name))  # bad
    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))  # ok
    return str(len(cursor.fetchall()))


def by_id(number):
    connection = sqlite3.connect("users.db")
    return connection.execute("SELECT * FROM users WHERE id = " + number)  # bad


@app.route("/by-id")
def by_id_route():
    by_id(request.args["id"])
    number = int(request.args["id"])
    sqlite3.connect("users.db").execute(f"SELECT * FROM users WHERE id = {number}")  # ok
    return "done"


@app.route("/sorted")
def sorted_users():
    column = request.args.get("sort")
    with sqlite3.connect("users.db") as connection:
        if column not in ("name", "age"):
            return "no such column", 400
        connection.execute("SELECT * FROM users ORDER BY " + column)  # ok
        name = request.args.get("name")
        name = "fixed"
        connection.execute("SELECT * FROM users WHERE name = '" + name + "'")  # ok
    return "done"


@app.route("/closed")
def closed():
    name = request.args.get("name")
    with closing(sqlite3.connect("users.db")) as connection:
        connection.execute(f"SELECT * FROM users WHERE name = '{name}'")  # bad
        connection.execute("SELECT * FROM users WHERE name = ?", (name,))  # ok
    return "done"


@app.before_request
def tenant():
    g.tenant = request.headers["X-Tenant"]
    g.limit = 10


@app.route("/tenant")
def of_tenant():
    with sqlite3.connect("users.db") as connection:
        connection.execute(f"SELECT * FROM users WHERE tenant = '{g.tenant}'")  # bad
        connection.execute(f"SELECT * FROM users LIMIT {g.limit}")  # ok
    return "done"


@app.route("/rest")
def rest_of_list():
    first, *others = ["name", request.args["column"], "city"]
    with sqlite3.connect("users.db") as connection:
        connection.execute("SELECT " + first + " FROM users")  # ok
        connection.execute("SELECT " + others[0] + " FROM users")  # bad
        connection.execute("SELECT " + others[1] + " FROM users")  # ok
    return "done"


import clickhouse_connect
import duckdb
import peewee
import psycopg2.pool
import sqlmodel
from google.cloud import bigquery
from ninja import NinjaAPI
from psycopg2.extras import execute_values
from sqlalchemy import literal_column
from sqlalchemy.ext.asyncio import create_async_engine

api = NinjaAPI()
house = peewee.SqliteDatabase("shop.db")


@api.get("/search")
def search(request, name: str, limit: int):
    house.execute_sql("SELECT * FROM users WHERE name = '" + name + "'")  # bad
    house.execute_sql("SELECT * FROM users WHERE name = ?", (name,))  # ok
    duckdb.sql(f"SELECT * FROM users WHERE name = '{name}'")  # bad
    duckdb.sql(f"SELECT * FROM users LIMIT {limit}")  # ok
    bigquery.Client().query(f"SELECT * FROM users WHERE name = '{name}'")  # bad
    clickhouse_connect.get_client().query(f"SELECT * FROM users WHERE name = '{name}'")  # bad
    literal_column(name)  # bad
    held = psycopg2.pool.SimpleConnectionPool(1, 5).getconn()
    held.cursor().execute(f"SELECT * FROM users WHERE name = '{name}'")  # bad
    execute_values(held.cursor(), f"INSERT INTO {name} VALUES %s", [])  # bad
    with sqlmodel.Session(None) as session:
        session.exec(sqlmodel.text(f"SELECT * FROM users WHERE name = '{name}'"))  # bad


@api.get("/later")
async def later(request, name: str):
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.execute(f"SELECT * FROM users WHERE name = '{name}'")  # bad
