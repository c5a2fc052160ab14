from flask import Flask, redirect, request

app = Flask(__name__)


@app.get("/ls")
def ls():
    target = request.args.get("next", "")
    if target not in ("/", "/home", "/help"):
        target = "/"
    return redirect(target)
