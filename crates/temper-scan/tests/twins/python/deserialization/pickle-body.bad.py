import json
import pickle
from flask import Flask, request

app = Flask(__name__)


@app.post("/load")
def load():
    data = pickle.loads(request.data)
    return {"n": len(data)}
