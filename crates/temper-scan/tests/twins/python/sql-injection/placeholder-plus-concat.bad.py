import psycopg2
from flask import Flask, request, jsonify

app = Flask(__name__)


@app.route("/orders")
def orders():
    customer = request.args["customer"]
    column = request.args.get("sort", "id")
    con = psycopg2.connect(dbname="shop")
    with con.cursor() as cur:
        cur.execute(
            "SELECT * FROM orders WHERE customer = %s ORDER BY " + column, (customer,)
        )
        rows = cur.fetchall()
    return jsonify(rows)
