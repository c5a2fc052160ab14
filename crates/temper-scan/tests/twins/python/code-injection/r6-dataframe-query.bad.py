import pandas as pd
from flask import Flask, request

app = Flask(__name__)
frame = pd.read_csv("cities.csv")


@app.route("/cities")
def cities():
    country = request.args.get("country", "")
    result = pd.eval("frame.country == '" + country + "'")
    return frame[result].to_json()
