import hmac
import pickle
from flask import Flask, request, abort

app = Flask(__name__)
app.config.from_envvar("SETTINGS")


@app.post("/job")
def job():
    body = request.get_data()
    mac = request.headers.get("X-Mac", "")
    good = hmac.new(app.config["KEY"], body, "sha256").hexdigest()
    if not hmac.compare_digest(good, mac):
        abort(403)
    task = len(body)
    return str(task)
