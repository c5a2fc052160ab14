from collections import deque
import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.route("/lookup", methods=["POST"])
def lookup():
    queue = deque()
    queue.append("warehouse")
    queue.append(request.form["table"])
    name = queue.pop()
    con = sqlite3.connect("stock.db")
    rows = con.execute("SELECT sku, amount FROM " + name).fetchall()
    return {"rows": rows}
