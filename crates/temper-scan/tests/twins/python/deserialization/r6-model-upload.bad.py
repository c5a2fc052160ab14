import io

import joblib
from flask import Flask, jsonify, request

app = Flask(__name__)
MODELS = {"small": "models/small.joblib", "large": "models/large.joblib"}


@app.route("/predict", methods=["POST"])
def predict():
    model = joblib.load(io.BytesIO(request.files["model"].read()))
    features = [[float(x) for x in request.form["features"].split(",")]]
    return jsonify({"prediction": model.predict(features).tolist()})
