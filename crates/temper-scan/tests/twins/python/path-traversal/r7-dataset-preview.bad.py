import os

import pandas as pd
from flask import Flask, jsonify, request

app = Flask(__name__)
DATA_DIR = "datasets"


@app.route("/preview", methods=["GET"])
def preview():
    name = request.args.get("dataset", "iris")
    df = pd.read_csv(os.path.join(DATA_DIR, name + ".csv"))
    return jsonify({"columns": list(df.columns), "rows": df.head(5).to_dict("records")})
