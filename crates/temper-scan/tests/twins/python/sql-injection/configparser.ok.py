import configparser
import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.route("/cp")
def cp():
    param = request.cookies.get("choice", "none")
    conf = configparser.ConfigParser()
    conf.add_section("s")
    conf.set("s", "keyA", "a_value")
    conf.set("s", "keyB", param)
    bar = conf.get("s", "keyA")
    con = sqlite3.connect("a.db")
    cur = con.cursor()
    cur.execute("SELECT * FROM t WHERE c = '" + bar + "'")
    return "found"
