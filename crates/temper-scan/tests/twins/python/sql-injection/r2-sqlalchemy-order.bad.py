from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
db = SQLAlchemy(app)
COLUMNS = {"name": "name", "age": "age"}


@app.get("/people")
def people():
    column = request.args.get("sort", "name")
    stmt = text("SELECT * FROM people ORDER BY " + column)
    return {"rows": [tuple(r) for r in db.session.execute(stmt)]}
