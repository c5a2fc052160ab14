import random
from flask import Flask, session

app = Flask(__name__)


@app.post("/ks")
def ks():
    number = random.normalvariate(0, 1)
    session["remember_key"] = str(number)[2:]
    return "ok"
