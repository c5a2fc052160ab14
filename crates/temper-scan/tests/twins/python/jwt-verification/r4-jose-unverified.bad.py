import os

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer
from jose import JWTError, jwt

app = FastAPI()
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
SECRET = os.environ["SECRET"]


async def get_current_user(token: str = Depends(oauth2)):
    try:
        payload = jwt.get_unverified_claims(token)
    except JWTError:
        raise HTTPException(status_code=401)
    return payload.get("sub")


@app.get("/me")
async def me(user: str = Depends(get_current_user)):
    return {"user": user}
