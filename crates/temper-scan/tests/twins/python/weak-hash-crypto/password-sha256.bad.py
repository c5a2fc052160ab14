import hashlib
import bcrypt


def register(db, username, password):
    hashed = hashlib.sha256(password.encode("utf-8")).hexdigest()
    db.execute("INSERT INTO users VALUES (?, ?)", (username, hashed))
