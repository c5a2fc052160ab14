import bcrypt
import MySQLdb
from flask import Flask, request

app = Flask(__name__)


@app.route("/register", methods=["POST"])
def register():
    name = request.form["name"]
    password = request.form["password"]
    cursor = MySQLdb.connect("db").cursor()
    cursor.execute("INSERT INTO users VALUES (%s, %s)", (name, password))  # bad
    hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt())
    cursor.execute("INSERT INTO users VALUES (%s, %s)", (name, hashed))  # ok
    return "done"
