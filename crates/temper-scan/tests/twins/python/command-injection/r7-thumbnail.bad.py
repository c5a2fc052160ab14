import os
import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)
UPLOADS = "/var/app/videos"


@app.route("/videos", methods=["POST"])
def upload_video():
    video = request.files["video"]
    target = os.path.join(UPLOADS, os.path.basename(video.filename))
    video.save(target)
    subprocess.call("ffmpeg -i " + target + " -ss 1 -frames:v 1 " + target + ".jpg", shell=True)
    return jsonify({"thumbnail": "ready"})
