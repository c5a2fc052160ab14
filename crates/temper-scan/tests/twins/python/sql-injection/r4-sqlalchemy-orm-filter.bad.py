from flask import Flask, jsonify, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

app = Flask(__name__)
app.config.from_prefixed_env()
db = SQLAlchemy(app)


class Ticket(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(120))
    owner = db.Column(db.String(80))


@app.route("/tickets")
def tickets():
    owner = request.args.get("owner")
    found = Ticket.query.filter(text("owner = '" + owner + "'")).all()
    return jsonify([t.title for t in found])
