import psycopg2
from psycopg2 import sql
from flask import Flask, request

app = Flask(__name__)


@app.get("/table")
def table():
    name = request.args["t"]
    cur = psycopg2.connect("").cursor()
    cur.execute("SELECT count(*) FROM {t}".format(t=name))
    return str(cur.fetchone()[0])
