import logging

from flask import Flask, request

app = Flask(__name__)
logging.basicConfig(filename="auth.log", level=logging.INFO)
logger = logging.getLogger("auth")


def check_credentials(username, password):
    return False


@app.route("/login", methods=["POST"])
def login():
    username = request.form.get("username", "")
    if not check_credentials(username, request.form.get("password", "")):
        logger.warning(f"Failed login attempt for user {username} from {request.remote_addr}")
        return "Unauthorized", 401
    return "Welcome", 200
