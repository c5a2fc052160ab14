import hashlib
import os
import sqlite3

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class SignUp(BaseModel):
    email: str
    password: str


def hash_password(password: str) -> str:
    salt = os.urandom(16)
    digest = hashlib.sha256(salt + password.encode()).digest()
    return salt.hex() + "$" + digest.hex()


@app.post("/signup", status_code=201)
def signup(data: SignUp):
    with sqlite3.connect("users.db") as db:
        db.execute("INSERT INTO users VALUES (?, ?)", (data.email, hash_password(data.password)))
    return {"email": data.email}
