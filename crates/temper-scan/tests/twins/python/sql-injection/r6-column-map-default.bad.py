from flask import Flask, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///crm.db"
db = SQLAlchemy(app)

COLUMNS = {
    "name": "customers.full_name",
    "city": "addresses.city",
    "since": "customers.created_at",
}


@app.get("/customers")
def customers():
    key = request.args.get("sort", "name")
    column = COLUMNS.get(key, key)
    stmt = text("SELECT id, full_name FROM customers JOIN addresses USING (id) ORDER BY " + column)
    result = db.session.execute(stmt)
    return jsonify([{"id": row.id, "name": row.full_name} for row in result])
