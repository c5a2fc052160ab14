import hashlib
import bcrypt


def register(db, username, password):
    hashed = bcrypt.hashpw(password.encode("utf-8"), bcrypt.gensalt())
    db.execute("INSERT INTO users VALUES (?, ?)", (username, hashed))
