from flask import Flask, abort, jsonify
from flask_login import current_user, login_required
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config.from_prefixed_env()
db = SQLAlchemy(app)


class Invoice(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    owner_id = db.Column(db.Integer)
    total = db.Column(db.Numeric)


@app.route("/invoices/<int:number>/delete", methods=["POST"])
def delete(number):
    invoice = Invoice.query.get_or_404(number)
    db.session.delete(invoice)
    db.session.commit()
    return jsonify(deleted=number)
