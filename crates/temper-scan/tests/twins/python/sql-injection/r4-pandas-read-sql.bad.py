import pandas as pd
from flask import Flask, request
from sqlalchemy import create_engine, text

app = Flask(__name__)
engine = create_engine("sqlite:///sales.db")


@app.route("/report.csv")
def report():
    region = request.values.get("region")
    frame = pd.read_sql_query("select * from sales where region = '" + region + "'", engine)
    return app.response_class(frame.to_csv(index=False), mimetype="text/csv")
