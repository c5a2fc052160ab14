import os
from flask import Flask

app = Flask(__name__)
app.secret_key = "b7f1c0e94d2a4a2fa2e0"


@app.get("/")
def index():
    return "ok"
