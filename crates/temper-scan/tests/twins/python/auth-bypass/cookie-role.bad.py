from flask import Flask, request, session, abort

app = Flask(__name__)


@app.post("/admin/delete/<int:uid>")
def delete(uid):
    if request.cookies.get("is_admin") != "true":
        abort(403)
    remove_user(uid)
    return "gone"


def remove_user(uid):
    print("removing", uid)
