import os

import asyncpg
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, EmailStr

app = FastAPI(title="Accounts")


class AccountIn(BaseModel):
    name: str
    city: str | None = None
    age: int


@app.on_event("startup")
async def startup():
    app.state.pool = await asyncpg.create_pool(os.environ["DATABASE_URL"])


@app.post("/accounts", status_code=201)
async def create_account(account: AccountIn):
    async with app.state.pool.acquire() as conn:
        row = await conn.fetchrow(
            "INSERT INTO accounts (name, age) VALUES ($1, $2) RETURNING id", account.name, account.age
        )
    if row is None:
        raise HTTPException(status_code=500, detail="insert failed")
    return {"id": row["id"]}
