import hashlib

from flask import Flask, request

app = Flask(__name__)
ALGORITHMS = ["md5", "sha256", "sha3_512"]


@app.route("/sign", methods=["POST"])
def sign():
    payload = request.get_data()
    digest = hashlib.new(ALGORITHMS[2], payload)
    return {"signature": digest.hexdigest()}
