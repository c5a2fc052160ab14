import secrets

from bottle import post, response, run


@post("/login")
def login():
    token = secrets.token_hex(16)
    response.set_cookie("auth_token", token, path="/", secure=True, httponly=True, samesite="strict")
    return {"ok": True}


run(port=8080)
