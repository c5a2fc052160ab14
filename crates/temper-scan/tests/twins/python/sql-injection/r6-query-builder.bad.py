import sqlite3

from fastapi import FastAPI, Query

app = FastAPI()


class SelectBuilder:
    def __init__(self, table):
        self.table = table
        self.conditions = []
        self.params = []

    def where(self, column, value):
        self.conditions.append(f"{column} = '{value}'")
        return self

    def build(self):
        sql = "SELECT * FROM " + self.table
        if self.conditions:
            sql += " WHERE " + " AND ".join(self.conditions)
        return sql


@app.get("/flights")
def flights(origin: str = Query(...), destination: str = Query(...)):
    builder = SelectBuilder("flights").where("origin", origin).where("destination", destination)
    with sqlite3.connect("flights.db") as conn:
        return conn.execute(builder.build(), builder.params).fetchall()
