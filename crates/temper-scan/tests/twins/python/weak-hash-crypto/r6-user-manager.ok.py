import hashlib
import os
import sqlite3


class UserManager:
    def __init__(self, db_path="users.db"):
        self.conn = sqlite3.connect(db_path)
        self.conn.execute("CREATE TABLE IF NOT EXISTS users (name TEXT, salt BLOB, password TEXT)")

    def _hash_password(self, password, salt):
        return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000).hex()

    def register(self, name, password):
        salt = os.urandom(16)
        self.conn.execute(
            "INSERT INTO users VALUES (?, ?, ?)", (name, salt, self._hash_password(password, salt))
        )
        self.conn.commit()

    def login(self, name, password):
        row = self.conn.execute("SELECT salt, password FROM users WHERE name = ?", (name,)).fetchone()
        return row is not None and self._hash_password(password, row[0]) == row[1]
