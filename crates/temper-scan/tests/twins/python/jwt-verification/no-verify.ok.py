import os
import jwt
from flask import Flask, request

app = Flask(__name__)


@app.get("/me")
def me():
    token = request.headers["Authorization"].split()[1]
    claims = jwt.decode(token, os.environ["KEY"], algorithms=["HS256"])
    return {"user": claims["sub"]}
