import os

import mysql.connector
from flask import Flask, redirect, render_template, request, session, url_for

app = Flask(__name__)
app.secret_key = os.environ["SECRET_KEY"]


def get_connection():
    return mysql.connector.connect(
        host="localhost",
        user=os.environ["DB_USER"],
        password=os.environ["DB_PASSWORD"],
        database="members",
    )


@app.route("/login", methods=["GET", "POST"])
def login():
    error = None
    if request.method == "POST":
        username = request.form["username"]
        conn = get_connection()
        cursor = conn.cursor(dictionary=True)
        cursor.execute("SELECT id, password_hash FROM members WHERE username = %s", (username,))
        member = cursor.fetchone()
        cursor.close()
        conn.close()
        if member:
            session["member_id"] = member["id"]
            return redirect(url_for("index"))
        error = "Invalid credentials"
    return render_template("login.html", error=error)
