from flask import Flask, request, jsonify, render_template

app = Flask(__name__)


@app.get("/at")
def at():
    color = request.args.get("c", "")
    return render_template("x.html", color=color)
