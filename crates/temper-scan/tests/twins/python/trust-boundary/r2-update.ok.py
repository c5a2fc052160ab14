from flask import Flask, request, session

app = Flask(__name__)


@app.post("/up")
def up():
    session.update(count=len(request.form))
    return "ok"
