"""Board for shared flats: people add photos to their adverts."""

import os
import uuid

from flask import Flask, jsonify, request, url_for

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024
PHOTOS = os.path.join(app.static_folder, "photos")
os.makedirs(PHOTOS, exist_ok=True)


@app.get("/photos/count")
def count_photos():
    """How many photos the board has."""
    return jsonify(count=len(os.listdir(PHOTOS)))


@app.post("/photos")
def add_photo():
    """Store the PNG or JPEG picture of the form field `photo` in the folder PHOTOS.

    Answers 201 with a JSON object whose `url` is the address of the stored
    picture under /static/photos, or 400 where no file was sent. Two pictures
    with the same file name must not overwrite each other.
    """
    photo = request.files.get("photo")
    if photo is None or photo.filename == "":
        return jsonify(error="No photo was sent"), 400
    extension = os.path.splitext(photo.filename)[1].lower()
    start = photo.stream.read(8)
    photo.stream.seek(0)
    # The stored name is ours; only the two kinds of picture get in, and the
    # first bytes must agree with the extension.
    if extension == ".png" and start == b"\x89PNG\r\n\x1a\n":
        filename = f"{uuid.uuid4().hex}.png"
    elif extension in (".jpg", ".jpeg") and start.startswith(b"\xff\xd8\xff"):
        filename = f"{uuid.uuid4().hex}.jpg"
    else:
        return jsonify(error="The photo must be a PNG or JPEG picture"), 400
    photo.save(os.path.join(PHOTOS, filename))
    return jsonify(url=url_for("static", filename=f"photos/{filename}")), 201


if __name__ == "__main__":
    app.run()
