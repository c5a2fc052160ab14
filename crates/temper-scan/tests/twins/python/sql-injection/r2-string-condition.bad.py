import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.get("/sc")
def sc():
    param = request.headers.get("X-Name", "")
    mode = "safe" + "-" + "mode"
    if mode == "safe_mode":
        bar = "constant"
    else:
        bar = param
    sqlite3.connect("a.db").cursor().execute(f"SELECT * FROM u WHERE n='{bar}'")
    return "ok"
