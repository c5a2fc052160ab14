"""A status page."""
from flask import Flask, jsonify

app = Flask(__name__)
STARTED = {"ok": True}


@app.get("/status")
def status():
    return jsonify(STARTED)


def main():
    print("serving")
    app.run(host="127.0.0.1", port=8000, debug=True)


if __name__ == "__main__":
    main()
