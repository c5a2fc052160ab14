import json
import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.post("/jr")
def jr():
    text = json.dumps({"who": request.get_json()["who"], "kind": "fixed"})
    data = json.loads(text)
    value = str(len(data["who"]))
    sqlite3.connect("a.db").execute("INSERT INTO t VALUES ('" + value + "')")
    return "ok"
