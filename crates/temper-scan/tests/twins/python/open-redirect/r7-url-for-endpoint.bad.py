from flask import Flask, redirect, request, url_for

app = Flask(__name__)


@app.route("/dashboard")
def dashboard():
    return "dashboard"


@app.route("/settings")
def settings():
    return "settings"


@app.route("/continue", methods=["POST"])
def continue_to():
    wanted = request.form.get("target", "dashboard")
    if "settings" in wanted:
        return redirect(wanted)
    return redirect(url_for("dashboard"))
