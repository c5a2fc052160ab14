import re
from pathlib import Path

from flask import Flask, abort, request, send_file

app = Flask(__name__)
AVATARS = Path(app.root_path) / "avatars"


@app.route("/avatar")
def avatar():
    username = request.args.get("user", "anonymous")
    if re.fullmatch(r"\w{1,32}", username) is None:
        abort(400)
    picture = AVATARS / f"{username}.png"
    if not picture.is_file():
        return send_file(AVATARS / "default.png")
    return send_file(picture, mimetype="image/png")
