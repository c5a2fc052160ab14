import hashlib

import bcrypt
from flask import Flask, request

app = Flask(__name__)


@app.route("/register", methods=["POST"])
def register():
    password = request.form["password"]
    hashlib.sha256(password.encode()).hexdigest()  # bad
    hashlib.md5(request.form["passwd"].encode())  # bad
    digest = hashlib.sha256()
    digest.update(password.encode())  # bad
    bcrypt.hashpw(password.encode(), bcrypt.gensalt())  # ok
    hashlib.sha256(request.form["email"].encode()).hexdigest()  # ok
    return "done"
