from flask import Flask, session

app = Flask(__name__)
app.config["SESSION_COOKIE_SECURE"] = True
app.config["SESSION_COOKIE_HTTPONLY"] = True


@app.get("/")
def home():
    session["seen"] = "1"
    return "ok"
