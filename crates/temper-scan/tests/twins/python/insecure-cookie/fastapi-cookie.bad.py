from fastapi import FastAPI, Response

app = FastAPI()


@app.post("/login")
def login(response: Response):
    options = {"httponly": True}
    options["secure"] = False
    response.set_cookie("token", "t", **options)
    return {"ok": True}
