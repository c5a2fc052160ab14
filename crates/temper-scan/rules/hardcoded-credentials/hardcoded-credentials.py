import os

import MySQLdb
from flask import Flask, request

app = Flask(__name__)
app.config["SECRET_KEY"] = "k3epMeSafe!"  # bad
app.config["SECRET_KEY"] = os.environ["SECRET_KEY"]  # ok
DB_PASSWORD = "k3epMeSafe!"


def connect():
    MySQLdb.connect(host="db", user="root", passwd="k3epMeSafe!", db="users")  # bad
    MySQLdb.connect(host="db", user="root", passwd=DB_PASSWORD, db="users")  # bad
    MySQLdb.connect(host="db", user="root", passwd="", db="users")  # ok
    MySQLdb.connect(host="db", user="root", passwd=os.environ["DB_PASSWORD"], db="users")  # ok


@app.route("/login", methods=["POST"])
def login():
    password = request.form["password"]
    if password == "k3epMeSafe!":  # bad
        return "welcome"
    if password == os.environ["PASSWORD"]:  # ok
        return "welcome"
    return "no"
