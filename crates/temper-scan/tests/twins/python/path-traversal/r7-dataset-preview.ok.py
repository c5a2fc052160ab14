import os

import pandas as pd
from flask import Flask, jsonify, request

app = Flask(__name__)
DATA_DIR = "datasets"
DATASETS = {"iris": "iris.csv", "titanic": "titanic.csv", "wine": "wine_quality.csv"}


@app.route("/preview", methods=["GET"])
def preview():
    name = request.args.get("dataset", "iris")
    if name not in DATASETS:
        return jsonify({"error": "unknown dataset"}), 404
    df = pd.read_csv(os.path.join(DATA_DIR, DATASETS[name]))
    return jsonify({"columns": list(df.columns), "rows": df.head(5).to_dict("records")})
