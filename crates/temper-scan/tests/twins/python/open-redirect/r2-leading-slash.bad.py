from flask import Flask, redirect, request

app = Flask(__name__)


@app.get("/ls")
def ls():
    target = request.args.get("next", "")
    if not target.startswith("/"):
        target = "/"
    return redirect(target)
