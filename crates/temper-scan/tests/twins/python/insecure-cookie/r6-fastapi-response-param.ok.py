import secrets

from fastapi import FastAPI, Form, HTTPException, Response

app = FastAPI()
tokens = {}


@app.post("/login")
def login(response: Response, username: str = Form(...), password: str = Form(...)):
    if not verify(username, password):
        raise HTTPException(status_code=401, detail="bad credentials")
    token = secrets.token_urlsafe(32)
    tokens[token] = username
    response.set_cookie(key="access_token", value=token, httponly=True, secure=True, samesite="strict")
    return {"message": "logged in"}
