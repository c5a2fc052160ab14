import helpers.database
from flask import Flask, request

app = Flask(__name__)


@app.post("/h")
def h():
    param = request.form.get("q")
    if not param:
        param = ""
    sql = f"SELECT * FROM users WHERE name = '{param}'"
    con = helpers.database.connection()
    cur = con.cursor()
    cur.execute("SELECT * FROM users WHERE name = ?", (param,))
    rows = cur.fetchall()
    return {"n": len(rows)}
