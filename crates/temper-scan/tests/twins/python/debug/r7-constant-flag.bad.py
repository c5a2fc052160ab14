from flask import Flask, jsonify

DEBUG_MODE = True

app = Flask(__name__)


@app.get("/ping")
def ping():
    return jsonify(pong=True)


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8000, debug=DEBUG_MODE)
