import sqlite3
from flask import Flask, request, jsonify

app = Flask(__name__)
ALLOWED_FIELDS = ["name", "email", "phone"]


@app.route("/profile/<int:user_id>", methods=["PATCH"])
def update_profile(user_id):
    data = request.json
    updates = []
    values = []
    for field, value in data.items():
        if field not in ALLOWED_FIELDS:
            continue
        updates.append(f"{field} = ?")
        values.append(value)
    if not updates:
        return jsonify({"message": "Nothing to update"}), 400
    values.append(user_id)
    with sqlite3.connect("app.db") as conn:
        conn.execute(f"UPDATE users SET {', '.join(updates)} WHERE id = ?", values)
    return jsonify({"message": "Profile updated"})
