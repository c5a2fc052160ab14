from flask import Flask, request, session, abort

app = Flask(__name__)


@app.post("/admin/delete/<int:uid>")
def delete(uid):
    if not session.get("is_admin"):
        abort(403)
    remove_user(uid)
    return "gone"


def remove_user(uid):
    print("removing", uid)
