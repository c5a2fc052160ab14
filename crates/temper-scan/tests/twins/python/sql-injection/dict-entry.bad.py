import pymysql
from flask import Flask, request

app = Flask(__name__)


@app.route("/entry")
def entry():
    param = request.headers.get("X-Filter", "")
    table = {}
    table["keyA"] = "a-value"
    table["keyB"] = param
    table["keyC"] = "another-value"
    value = table["keyB"]
    conn = pymysql.connect(host="db", user="u", database="d")
    with conn.cursor() as c:
        c.execute("DELETE FROM log WHERE tag = '{}'".format(value))
    conn.commit()
    return "ok"
