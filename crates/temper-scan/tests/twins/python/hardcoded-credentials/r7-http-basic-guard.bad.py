import secrets

from fastapi import Depends, FastAPI, HTTPException, status
from fastapi.security import HTTPBasic, HTTPBasicCredentials

app = FastAPI()
security = HTTPBasic()


def require_operator(credentials: HTTPBasicCredentials = Depends(security)):
    right_user = secrets.compare_digest(credentials.username, "operator")
    right_password = secrets.compare_digest(credentials.password, "Mauve-Heron-71")
    if not (right_user and right_password):
        raise HTTPException(
            status_code=status.HTTP_401_UNAUTHORIZED, headers={"WWW-Authenticate": "Basic"}
        )
    return credentials.username


@app.get("/metrics")
def metrics(operator: str = Depends(require_operator)):
    return {"requests": 0, "operator": operator}
