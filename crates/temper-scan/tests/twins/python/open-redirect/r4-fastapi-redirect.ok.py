from fastapi import FastAPI
from fastapi.responses import RedirectResponse

app = FastAPI()
PARTNERS = {"blog": "https://blog.example.org", "shop": "https://shop.example.org"}


@app.get("/out")
def out(to: str = "blog"):
    return RedirectResponse(PARTNERS.get(to, "/"), status_code=302)
