from fastapi import FastAPI
from fastapi.responses import RedirectResponse

app = FastAPI()


@app.get("/r")
def r(p: str):
    return RedirectResponse("https://www.example.org/" + p)
