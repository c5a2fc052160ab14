import os

import jwt
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
USERS = {1: "ada", 2: "grace"}


def current_admin(token: str = Depends(oauth2)) -> dict:
    try:
        claims = jwt.decode(token, os.environ["JWT_KEY"], algorithms=["HS256"])
    except jwt.InvalidTokenError:
        raise HTTPException(401, "invalid token")
    if claims.get("role") != "admin":
        raise HTTPException(403, "administrators only")
    return claims


@app.get("/admin/users")
def list_users(admin: dict = Depends(current_admin)):
    return USERS


@app.delete("/admin/users/{user_id}")
def delete_user(user_id: int, admin: dict = Depends(current_admin)):
    USERS.pop(user_id, None)
    return {"deleted": user_id}
