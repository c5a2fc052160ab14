from flask import Flask, request, jsonify, render_template

app = Flask(__name__)


@app.get("/at")
def at():
    color = request.args.get("c", "")
    return "<div style='color:" + color + "'>x</div>"
