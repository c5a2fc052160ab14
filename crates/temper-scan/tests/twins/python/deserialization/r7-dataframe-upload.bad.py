import pandas as pd
from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/analyse", methods=["POST"])
def analyse():
    file = request.files.get("file")
    if file is None:
        return jsonify(error="no file"), 400
    frame = pd.read_pickle(file)
    return jsonify(rows=len(frame), columns=[str(c) for c in frame.columns])
