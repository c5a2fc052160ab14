from flask import Flask, request
from markupsafe import escape
from werkzeug.utils import secure_filename

app = Flask(__name__)


@app.route("/upload", methods=["GET", "POST"])
def upload():
    if request.method == "GET":
        return '<form method="post" enctype="multipart/form-data"><input type="file" name="f"></form>'
    f = request.files["f"]
    f.save("/srv/uploads/" + secure_filename(f.filename))
    return f"<p>File {escape(f.filename)} was uploaded</p>"
