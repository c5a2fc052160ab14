from flask import Flask, request, session

app = Flask(__name__)


@app.post("/set")
def set_():
    key = request.form.get("key", "k")
    session[key] = "12345"
    return "ok"
