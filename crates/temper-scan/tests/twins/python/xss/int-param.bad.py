from flask import Flask, request

app = Flask(__name__)


@app.get("/age")
def age():
    value = request.args.get("age", "0", type=str)
    return f"<p>You are {value}</p>"
