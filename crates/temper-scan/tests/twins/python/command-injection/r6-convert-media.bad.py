import os
import subprocess
import uuid

from flask import Flask, jsonify, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
UPLOAD_DIR = "/var/media"
CODECS = {"mp3": "libmp3lame", "ogg": "libvorbis", "aac": "aac"}


@app.route("/convert", methods=["POST"])
def convert_audio():
    upload = request.files["audio"]
    target_format = request.form.get("format", "mp3")
    source = os.path.join(UPLOAD_DIR, str(uuid.uuid4()))
    upload.save(source)
    output = source + "." + target_format
    result = subprocess.run(
        f"ffmpeg -y -i {source} {output}", shell=True, capture_output=True, text=True
    )
    if result.returncode != 0:
        return jsonify({"error": "conversion failed"}), 500
    return jsonify({"file": os.path.basename(output)})
