from flask import Flask, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
db = SQLAlchemy(app)


class Task(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(120))
    due = db.Column(db.DateTime)


@app.route("/tasks")
def tasks():
    order = request.args.get("order", "due")
    found = Task.query.order_by(text(order)).limit(100).all()
    return jsonify([{"id": t.id, "title": t.title} for t in found])
