import base64
import pickle
from flask import Flask, request

app = Flask(__name__)


@app.get("/prefs")
def prefs():
    raw = request.cookies.get("prefs", "")
    blob = base64.urlsafe_b64decode(raw)
    state = pickle.loads(pickle.dumps({"size": len(blob)}))
    return {"theme": state.get("theme")}
