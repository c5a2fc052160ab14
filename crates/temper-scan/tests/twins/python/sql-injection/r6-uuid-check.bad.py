import uuid

from flask import Flask, abort, jsonify, request
from flask_mysqldb import MySQL

app = Flask(__name__)
mysql = MySQL(app)


def parse_id(raw):
    if len(raw) != 36:
        abort(400)
    return raw


@app.route("/tickets")
def ticket():
    ticket_id = parse_id(request.args.get("id", ""))
    cur = mysql.connection.cursor()
    cur.execute(f"SELECT subject, body FROM tickets WHERE id = '{ticket_id}'")
    row = cur.fetchone()
    cur.close()
    return jsonify(row)
