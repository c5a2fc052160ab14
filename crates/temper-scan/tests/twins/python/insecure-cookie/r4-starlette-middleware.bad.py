import os
from fastapi import FastAPI
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(
    SessionMiddleware,
    secret_key=os.environ["SESSION_KEY"],
    https_only=False,
    same_site="lax",
)


@app.get("/")
def index():
    return {"hello": "world"}
