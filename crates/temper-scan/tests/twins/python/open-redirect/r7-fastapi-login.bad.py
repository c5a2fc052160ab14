from urllib.parse import urlparse

from fastapi import FastAPI, Form
from fastapi.responses import RedirectResponse

app = FastAPI()


def check_credentials(username: str, password: str) -> bool:
    return bool(username) and len(password) >= 12


def landing_page(target: str) -> str:
    if not target:
        return "/home"
    return target


@app.post("/login")
def login(username: str = Form(...), password: str = Form(...), next: str = Form("")):
    if not check_credentials(username, password):
        return RedirectResponse("/login?failed=1", status_code=303)
    return RedirectResponse(landing_page(next), status_code=303)
