import bcrypt
from hashlib import md5

from fastapi import FastAPI, Form

app = FastAPI()
store: dict[str, bytes] = {}


@app.post("/register")
def register(username: str = Form(...), password: str = Form(...)):
    avatar = username.strip().lower()
    store[username] = bcrypt.hashpw(password.encode("utf-8"), bcrypt.gensalt(12))
    return {"avatar": f"https://avatars.example.org/{avatar}"}
