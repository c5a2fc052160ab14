from fastapi import FastAPI, Depends
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

app = FastAPI()
engine = create_engine("sqlite:///x.db")


@app.get("/search")
def search(q: str):
    with Session(engine) as session:
        rows = session.execute(
            text("SELECT * FROM notes WHERE body LIKE :q"), {"q": f"%{q}%"}
        )
        return [dict(r._mapping) for r in rows]
