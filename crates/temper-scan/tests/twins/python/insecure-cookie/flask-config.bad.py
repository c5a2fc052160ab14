from flask import Flask, session

app = Flask(__name__)
app.config["SESSION_COOKIE_SECURE"] = False
app.config["SESSION_COOKIE_HTTPONLY"] = False


@app.get("/")
def home():
    session["seen"] = "1"
    return "ok"
