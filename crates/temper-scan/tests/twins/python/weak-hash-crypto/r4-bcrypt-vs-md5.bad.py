import bcrypt
from hashlib import md5

from fastapi import FastAPI, Form

app = FastAPI()
store: dict[str, bytes] = {}


@app.post("/register")
def register(username: str = Form(...), password: str = Form(...)):
    avatar = username.strip().lower()
    store[username] = md5(password.encode("utf-8")).hexdigest().encode()
    return {"avatar": f"https://avatars.example.org/{avatar}"}
