from fastapi import FastAPI
from passlib.context import CryptContext
from passlib.hash import argon2, md5_crypt
from pydantic import BaseModel

app = FastAPI()


class Account(BaseModel):
    email: str
    password: str


@app.post("/accounts")
def create(account: Account):
    hashed = argon2.hash(account.password)
    return {"email": account.email, "length": len(hashed)}
