from typing import Annotated

from fastapi import Depends, FastAPI, Query
from sqlalchemy import text
from sqlalchemy.orm import Session

from .database import get_session

app = FastAPI()


class Paging:
    def __init__(
        self,
        sort: str = Query("created_at"),
        limit: int = Query(20, le=100),
    ):
        self.sort = sort
        self.limit = limit


@app.get("/articles")
def list_articles(paging: Annotated[Paging, Depends()], session: Session = Depends(get_session)):
    stmt = text(f"SELECT id, title FROM articles ORDER BY {paging.sort} LIMIT 20")
    return [dict(row._mapping) for row in session.execute(stmt)]
