from pathlib import Path

from flask import Flask, abort, request, send_file

app = Flask(__name__)
AVATARS = Path(app.root_path) / "avatars"


@app.route("/avatar")
def avatar():
    username = request.args.get("user", "anonymous")
    picture = AVATARS / f"{username}.png"
    if not picture.is_file():
        abort(404)
    return send_file(picture, mimetype="image/png")
