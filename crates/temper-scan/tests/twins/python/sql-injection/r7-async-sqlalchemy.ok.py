from fastapi import Depends, FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine

engine = create_async_engine("sqlite+aiosqlite:///recipes.db")
Session = async_sessionmaker(engine)
app = FastAPI()


async def session():
    async with Session() as s:
        yield s


@app.get("/recipes")
async def recipes(ingredient: str, db: AsyncSession = Depends(session)):
    statement = text("SELECT id, title FROM recipes WHERE ingredients LIKE :pattern")
    rows = await db.execute(statement, {"pattern": f"%{ingredient}%"})
    return [{"id": row.id, "title": row.title} for row in rows]
