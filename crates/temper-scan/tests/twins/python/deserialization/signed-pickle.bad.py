import hmac
import pickle
from flask import Flask, request, abort

app = Flask(__name__)
app.config.from_envvar("SETTINGS")


@app.post("/job")
def job():
    body = request.get_data()
    mac = request.headers.get("X-Mac", "")
    if not mac:
        abort(403)
    task = pickle.loads(body)
    return str(task)
