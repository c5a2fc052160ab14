import sqlite3
from flask import Flask, request

app = Flask(__name__)


@app.route("/m")
def m():
    param = request.args.get("p")
    possible = "ABC"
    guess = possible[1]
    match guess:
        case "A":
            bar = param
        case "B":
            bar = "bobs_your_uncle"
        case "C" | "D":
            bar = param
        case _:
            bar = "fallback"
    cur = sqlite3.connect("x.db").cursor()
    cur.executescript("UPDATE t SET seen = 1 WHERE n = '" + bar + "'")
    return "ok"
