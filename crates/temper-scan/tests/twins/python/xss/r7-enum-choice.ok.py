from enum import Enum

from fastapi import FastAPI
from fastapi.responses import HTMLResponse

app = FastAPI()


class Season(str, Enum):
    spring = "spring"
    autumn = "autumn"


@app.get("/season/{season}", response_class=HTMLResponse)
def season_page(season: Season):
    return f"<h1>Offers for {season.value}</h1>"
