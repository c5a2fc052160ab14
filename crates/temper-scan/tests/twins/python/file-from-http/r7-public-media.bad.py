import os
import uuid

from flask import Flask, jsonify, request

app = Flask(__name__, static_folder="media", static_url_path="/media")
IMAGES = {".png", ".jpg", ".jpeg", ".webp"}


@app.route("/photos", methods=["POST"])
def add_photo():
    photo = request.files["photo"]
    extension = os.path.splitext(photo.filename)[1].lower()
    name = uuid.uuid4().hex + os.path.basename(photo.filename)
    photo.save(os.path.join(app.static_folder, name))
    return jsonify(url="/media/" + name)
