from flask import Flask, request, session

app = Flask(__name__)


@app.post("/tb")
def tb():
    param = request.form.get("u", "")
    m = {"x": "fixed", "y": param}
    session["userid"] = m["y"]
    return "ok"
