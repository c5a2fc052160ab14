from datetime import timedelta
import os

import jwt
from fastapi import APIRouter, Response

router = APIRouter()
KEY = os.environ["JWT_KEY"]


@router.post("/auth/refresh")
def refresh(response: Response, user_id: int):
    access_token = jwt.encode({"sub": str(user_id)}, KEY, algorithm="HS256")
    response.set_cookie(
        key="access_token",
        value=f"Bearer {access_token}",
        max_age=int(timedelta(hours=1).total_seconds()),
        httponly=False,
        secure=False,
        samesite="lax",
    )
    return {"refreshed": True}
