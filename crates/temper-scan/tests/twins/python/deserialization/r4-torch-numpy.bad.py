import io

import numpy as np
from flask import Flask, request

app = Flask(__name__)


@app.route("/matrix", methods=["POST"])
def matrix():
    data = io.BytesIO(request.get_data())
    array = np.load(data, allow_pickle=True)
    return {"shape": list(array.shape)}
