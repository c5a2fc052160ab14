import json
import shelve
from flask import Flask, request

app = Flask(__name__)


@app.get("/shelf")
def shelf():
    name = request.args["db"]
    with shelve.open("/srv/shelves/main") as s:
        return {"n": len(s), "name": name}
