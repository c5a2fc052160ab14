from flask import Flask, request, jsonify

app = Flask(__name__)


@app.get("/num")
def num():
    raw = request.args.get("n", "")
    try:
        return {"n": int(raw)}
    except ValueError:
        return jsonify(error="not a number: " + raw), 400
