import MySQLdb
from flask import Flask, request

app = Flask(__name__)


@app.route("/lookup", methods=["GET", "POST"])
def lookup():
    param = request.values.get("id")
    values = []
    values.append("safe")
    values.append(param)
    values.append("moresafe")
    values.pop(0)
    chosen = values[1]
    db = MySQLdb.connect(db="shop")
    cur = db.cursor()
    cur.execute("SELECT * FROM products WHERE id = '%s'" % chosen)
    return str(len(cur.fetchall()))
