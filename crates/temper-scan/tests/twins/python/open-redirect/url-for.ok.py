from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.get("/u/<name>")
def user(name):
    return {"name": name}


@app.get("/jump")
def jump():
    where = request.args.get("where", "")
    return redirect(url_for("user", name=where))
