import os
import subprocess
import uuid

from flask import Flask, jsonify, request

app = Flask(__name__)
UPLOADS = "/var/app/videos"


@app.route("/videos", methods=["POST"])
def upload_video():
    video = request.files["video"]
    target = os.path.join(UPLOADS, uuid.uuid4().hex)
    video.save(target)
    subprocess.call(["ffmpeg", "-i", target, "-ss", "1", "-frames:v", "1", target + ".jpg"])
    return jsonify({"thumbnail": "ready"})
