from flask import Flask, request
from flask_login import LoginManager, current_user, login_required
from models import User, db

app = Flask(__name__)
login_manager = LoginManager(app)


@app.post("/users/<int:uid>/delete")
def delete_user(uid):
    user = db.session.get(User, uid)
    db.session.delete(user)
    db.session.commit()
    return "", 204
