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
    # <hole>


if __name__ == "__main__":
    app.run()
